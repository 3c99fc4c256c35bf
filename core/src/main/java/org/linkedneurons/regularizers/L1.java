package org.linkedneurons.regularizers;

import java.util.stream.IntStream;
import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * l1 * sum(|w|), as Keras' {@code L1}.
 *
 * @param l1 the factor
 */
public record L1(double l1) implements Regularizer {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public L1 {
    Setting.notNegative("l1").check(L1.class, l1);
  }

  /** Keras' default: 0.01. */
  public L1() {
    this(0.01);
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight) {
    int[] axes = IntStream.range(0, weight.shape().numDimensions()).toArray();
    Operand<TFloat32> sum = tf.reduceSum(tf.math.abs(weight), tf.constant(axes));
    return tf.math.mul(sum, tf.constant((float) l1));
  }
}
