package org.linkedneurons.schedules;

import org.linkedneurons.settings.BareNumber;
import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One rate for all steps; callbacks may change it between steps.
 *
 * @param learningRate the rate
 */
public record Constant(double learningRate) implements Schedule, BareNumber {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public Constant {
    Setting.notNegative("learning_rate").check(Constant.class, learningRate);
  }

  @Override
  public double number() {
    return learningRate;
  }

  @Override
  public Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step) {
    return tf.constant((float) learningRate);
  }
}
