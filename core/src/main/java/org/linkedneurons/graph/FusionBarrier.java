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
 * Keeps TensorFlow from joining a convolution, a batch normalization and an activation for which it
 * has no joined kernel: with oneDNN it does so for tanh and mish, and then fails with "Fusion is
 * not implemented". The joint kernels that it has, those of the relu family, stay.
 */
final class FusionBarrier {
  private FusionBarrier() {}

  /** {@return what the activation is to be applied to: the same values} */
  static Operand<TFloat32> before(Link link, Ops tf, Operand<TFloat32> x) {
    boolean normalized =
        x.op() instanceof GraphOperation op && op.type().startsWith("FusedBatchNorm");
    // The rewriting looks through identities, not through this; nothing is copied.
    return normalized && !isJoined(link) ? tf.ensureShape(x, x.shape()) : x;
  }

  private static boolean isJoined(Link link) {
    ActivationFunction function = link.function();
    return function instanceof Relu
        || function instanceof Relu6
        || function instanceof Elu
        || function instanceof LeakyRelu;
  }
}
