package org.linkedneurons.regularizers;

import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * l2 * sum(w^2), as Keras' {@code L2}.
 *
 * @param l2 the factor
 */
public record L2(double l2) implements Regularizer {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public L2 {
    Setting.notNegative("l2").check(L2.class, l2);
  }

  /** Keras' default: 0.01. */
  public L2() {
    this(0.01);
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight) {
    // L2Loss is half of the sum of squares, in one operation.
    return tf.math.mul(tf.nn.l2Loss(weight), tf.constant((float) (2 * l2)));
  }
}
