package org.linkedneurons.constraints;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/** The lengths of a weight's vectors, which some constraints bound. */
final class Norms {
  static final float EPSILON = 1e-7f;

  private Norms() {}

  /** {@return the roots of the sums of squares over some axes, which stay with size 1} */
  static Operand<TFloat32> of(Ops tf, Operand<TFloat32> weight, List<Integer> axis) {
    int[] axes = axis.stream().mapToInt(each -> each).toArray();
    return tf.math.sqrt(
        tf.reduceSum(tf.math.square(weight), tf.constant(axes), ReduceSum.keepDims(true)));
  }

  /** {@return the weight, its vectors brought from their lengths to others} */
  static Operand<TFloat32> scaled(
      Ops tf, Operand<TFloat32> weight, Operand<TFloat32> norms, Operand<TFloat32> desired) {
    return tf.math.mul(weight, tf.math.div(desired, tf.math.add(tf.constant(EPSILON), norms)));
  }

  /** {@return axes as Keras writes them: one as a number} */
  static Object written(List<Integer> axis) {
    return axis.size() == 1 ? axis.getFirst() : axis;
  }
}
