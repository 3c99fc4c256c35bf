package org.linkedneurons.schedules;

import org.linkedneurons.settings.Configured;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A learning rate as a function of the step, computed inside the graph. */
@FunctionalInterface
public interface Schedule extends Configured {

  /**
   * {@return the rate of a step, a float32 scalar}
   *
   * @param tf where to add the operations
   * @param step the number of updates made so far, a float32 scalar: 0 in the first step
   */
  Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step);

  /**
   * {@return the schedule that stays at one rate}
   *
   * @param rate the rate
   */
  static Schedule of(double rate) {
    return new Constant(rate);
  }
}
