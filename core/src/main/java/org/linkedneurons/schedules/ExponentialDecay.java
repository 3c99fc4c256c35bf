package org.linkedneurons.schedules;

import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * rate * decayRate ^ (step / decaySteps), as Keras' {@code ExponentialDecay}.
 *
 * @param initialLearningRate the rate of the first step
 * @param decaySteps how many steps make one unit of time
 * @param decayRate the factor of a unit of time
 * @param staircase whether the rate changes only with whole units
 */
public record ExponentialDecay(
    double initialLearningRate, double decaySteps, double decayRate, boolean staircase)
    implements Schedule {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if decaySteps is not above 0, or another number is
   *     below
   */
  public ExponentialDecay {
    Setting.notNegative("initial_learning_rate").check(ExponentialDecay.class, initialLearningRate);
    Setting.notNegative("decay_rate").check(ExponentialDecay.class, decayRate);
    Time.steps().check(ExponentialDecay.class, decaySteps);
  }

  /**
   * Changes at each step.
   *
   * @param initialLearningRate the rate of the first step
   * @param decaySteps how many steps make one unit of time
   * @param decayRate the factor of a unit of time
   */
  public ExponentialDecay(double initialLearningRate, double decaySteps, double decayRate) {
    this(initialLearningRate, decaySteps, decayRate, false);
  }

  /**
   * {@return a copy with another choice of staircase}
   *
   * @param staircase whether the rate changes only with whole units
   */
  public ExponentialDecay staircase(boolean staircase) {
    return new ExponentialDecay(initialLearningRate, decaySteps, decayRate, staircase);
  }

  @Override
  public Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step) {
    Operand<TFloat32> time = Time.units(tf, step, decaySteps, staircase);
    return tf.math.mul(
        tf.constant((float) initialLearningRate),
        tf.math.pow(tf.constant((float) decayRate), time));
  }
}
