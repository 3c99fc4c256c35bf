package org.linkedneurons.schedules;

import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * rate / (1 + decayRate * step / decaySteps), as Keras' {@code InverseTimeDecay}; with decaySteps 1
 * it is what Keras 2 calls {@code decay}, the paper's.
 *
 * @param initialLearningRate the rate of the first step
 * @param decaySteps how many steps make one unit of time
 * @param decayRate what a unit of time adds to the divisor
 * @param staircase whether the rate changes only with whole units
 */
public record InverseTimeDecay(
    double initialLearningRate, double decaySteps, double decayRate, boolean staircase)
    implements Schedule {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if decaySteps is not above 0, or another number is
   *     below
   */
  public InverseTimeDecay {
    Setting.notNegative("initial_learning_rate").check(InverseTimeDecay.class, initialLearningRate);
    Setting.notNegative("decay_rate").check(InverseTimeDecay.class, decayRate);
    Time.steps().check(InverseTimeDecay.class, decaySteps);
  }

  /**
   * Changes at each step.
   *
   * @param initialLearningRate the rate of the first step
   * @param decaySteps how many steps make one unit of time
   * @param decayRate what a unit of time adds to the divisor
   */
  public InverseTimeDecay(double initialLearningRate, double decaySteps, double decayRate) {
    this(initialLearningRate, decaySteps, decayRate, false);
  }

  /**
   * {@return a copy with another choice of staircase}
   *
   * @param staircase whether the rate changes only with whole units
   */
  public InverseTimeDecay staircase(boolean staircase) {
    return new InverseTimeDecay(initialLearningRate, decaySteps, decayRate, staircase);
  }

  /**
   * {@return the paper's time decay: rate / (1 + decay * step)}
   *
   * @param initialLearningRate the rate of the first step
   * @param decay what a step adds to the divisor
   */
  public static InverseTimeDecay of(double initialLearningRate, double decay) {
    return new InverseTimeDecay(initialLearningRate, 1, decay);
  }

  @Override
  public Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step) {
    Operand<TFloat32> time = Time.units(tf, step, decaySteps, staircase);
    Operand<TFloat32> divisor =
        tf.math.add(tf.constant(1f), tf.math.mul(tf.constant((float) decayRate), time));
    return tf.math.div(tf.constant((float) initialLearningRate), divisor);
  }
}
