package org.linkedneurons.schedules;

import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One rate up to each boundary (itself included), another after the last, as Keras' {@code
 * PiecewiseConstantDecay}.
 *
 * @param boundaries the last step of each rate but the last
 * @param values the rates, one more than boundaries
 */
public record PiecewiseConstantDecay(
    List<? extends Number> boundaries, List<? extends Number> values) implements Schedule {
  private static final Setting<List<? extends Number>> RATES =
      Setting.numbers("values")
          .must(
              "numbers of at least 0",
              rates -> rates.stream().allMatch(r -> r.doubleValue() >= 0 && isFinite(r)));
  private static final Setting<List<? extends Number>> BOUNDARIES =
      Setting.numbers("boundaries").must("numbers that rise", PiecewiseConstantDecay::rise);

  /**
   * Checks and copies.
   *
   * @throws ModelException if there is not one rate more than boundaries
   */
  public PiecewiseConstantDecay {
    boundaries = List.copyOf(boundaries);
    values = List.copyOf(values);
    if (values.size() != boundaries.size() + 1) {
      throw new ModelException(
          "PiecewiseConstantDecay.values",
          boundaries.size() + 1 + " rates, one more than boundaries",
          values.size() + "",
          "Give a rate for each piece");
    }
    RATES.check(PiecewiseConstantDecay.class, values);
    BOUNDARIES.check(PiecewiseConstantDecay.class, boundaries);
  }

  private static boolean isFinite(Number number) {
    return Double.isFinite(number.doubleValue());
  }

  private static boolean rise(List<? extends Number> numbers) {
    for (int i = 1; i < numbers.size(); i++) {
      if (!(numbers.get(i).doubleValue() > numbers.get(i - 1).doubleValue())) {
        return false;
      }
    }
    return numbers.stream().allMatch(PiecewiseConstantDecay::isFinite);
  }

  @Override
  public Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step) {
    Operand<TFloat32> rate = tf.constant(values.getLast().floatValue());
    for (int i = boundaries.size() - 1; i >= 0; i--) {
      rate =
          tf.select(
              tf.math.lessEqual(step, tf.constant(boundaries.get(i).floatValue())),
              tf.constant(values.get(i).floatValue()),
              rate);
    }
    return rate;
  }
}
