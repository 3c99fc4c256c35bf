package org.linkedneurons.schedules;

import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Steps counted in units of several. */
final class Time {
  private Time() {}

  static Setting<Double> steps() {
    return Setting.number("decay_steps").must("a number of steps above 0", steps -> steps > 0);
  }

  static Operand<TFloat32> units(Ops tf, Operand<TFloat32> step, double steps, boolean whole) {
    Operand<TFloat32> units = tf.math.div(step, tf.constant((float) steps));
    return whole ? tf.math.floor(units) : units;
  }
}
