package org.linkedneurons.schedules;

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

  @Override
  public Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step) {
    Operand<TFloat32> time = Time.units(tf, step, decaySteps, staircase);
    return tf.math.mul(
        tf.constant((float) initialLearningRate),
        tf.math.pow(tf.constant((float) decayRate), time));
  }
}
