package org.linkedneurons.graph;

import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Elu;
import org.linkedneurons.activations.LeakyRelu;
import org.linkedneurons.activations.Relu;
import org.linkedneurons.activations.Relu6;
import org.linkedneurons.layers.Link;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Keeps TensorFlow from joining more than it has a kernel for: with oneDNN it joins a convolution,
 * a normalization or an addition, and tanh or mish, and then fails with "Fusion is not
 * implemented". The joint kernels that it has stay: any activation right after a bias, and the relu
 * family.
 */
final class FusionBarrier {
  private FusionBarrier() {}

  /** {@return what the activation is to be applied to: the same values} */
  static Operand<TFloat32> before(Link link, Ops tf, Operand<TFloat32> x) {
    // The rewriting looks through identities, not through this; nothing is copied.
    return mayBeJoined(x) && !hasJointKernel(link) ? tf.ensureShape(x, x.shape()) : x;
  }

  private static boolean mayBeJoined(Operand<TFloat32> x) {
    return x.op() instanceof GraphOperation op
        && (op.type().startsWith("FusedBatchNorm") || op.type().startsWith("Add"));
  }

  private static boolean hasJointKernel(Link link) {
    ActivationFunction function = link.function();
    return function instanceof Relu
        || function instanceof Relu6
        || function instanceof Elu
        || function instanceof LeakyRelu;
  }
}
