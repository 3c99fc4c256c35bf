package org.linkedneurons.regularizers;

import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * l1 * sum(|w|) + l2 * sum(w^2), as Keras' {@code L1L2}.
 *
 * @param l1 the factor of the absolute values
 * @param l2 the factor of the squares
 */
public record L1L2(double l1, double l2) implements Regularizer {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public L1L2 {
    Setting.notNegative("l1").check(L1L2.class, l1);
    Setting.notNegative("l2").check(L1L2.class, l2);
  }

  /** Keras' defaults: 0, no penalty. */
  public L1L2() {
    this(0, 0);
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight) {
    return tf.math.add(new L1(l1).apply(tf, weight), new L2(l2).apply(tf, weight));
  }
}
