package org.linkedneurons.schedules;

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
   * The paper's time decay: rate / (1 + decay * step).
   *
   * @param initialLearningRate the rate of the first step
   * @param decay what a step adds to the divisor
   */
  public InverseTimeDecay(double initialLearningRate, double decay) {
    this(initialLearningRate, 1, decay, false);
  }

  @Override
  public Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step) {
    Operand<TFloat32> time = Time.units(tf, step, decaySteps, staircase);
    Operand<TFloat32> divisor =
        tf.math.add(tf.constant(1f), tf.math.mul(tf.constant((float) decayRate), time));
    return tf.math.div(tf.constant((float) initialLearningRate), divisor);
  }
}
