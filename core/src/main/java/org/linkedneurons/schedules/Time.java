package org.linkedneurons.schedules;

import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Steps counted in units of several. */
final class Time {
  private Time() {}

  static void check(String schedule, double steps) {
    if (!(steps > 0)) {
      throw new ModelException(
          schedule + ".decay_steps", "more than 0 steps", steps + "", "Give a larger number");
    }
  }

  static Operand<TFloat32> units(Ops tf, Operand<TFloat32> step, double steps, boolean whole) {
    Operand<TFloat32> units = tf.math.div(step, tf.constant((float) steps));
    return whole ? tf.math.floor(units) : units;
  }
}
