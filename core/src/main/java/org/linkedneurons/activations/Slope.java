package org.linkedneurons.activations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linkedneurons.ModelException;

/**
 * The sign of a function's derivative on each of finitely many open intervals that cover the real
 * line: what the linkage condition asks for, known exactly and not sampled.
 *
 * <pre>{@code
 * Slope.from(Sign.ZERO).at(0, Sign.POSITIVE) // relu
 * }</pre>
 *
 * @param breaks where one interval ends and the next begins, ascending: kinks and isolated zeros
 * @param signs the sign on each interval, one more than breaks
 * @param saturatesBelow below it the derivative, though not 0, rounds to 0 in float32 as TensorFlow
 *     computes it on a CPU, denormal numbers being 0; negative infinity where it does not
 * @param saturatesAbove above it likewise; infinity where it does not
 */
public record Slope(
    List<Double> breaks, List<Sign> signs, double saturatesBelow, double saturatesAbove) {

  /** What is known of a derivative on an interval. */
  public enum Sign {
    /** Below 0 at every point. */
    NEGATIVE,
    /** 0 at every point. */
    ZERO,
    /** Above 0 at every point. */
    POSITIVE,
    /** Not known beforehand: a trained slope, or a function that does not say. */
    UNKNOWN;

    /**
     * {@return the sign of a derivative}
     *
     * @param derivative its value; of NaN nothing is known
     */
    public static Sign of(double derivative) {
      return derivative > 0
          ? POSITIVE
          : derivative < 0 ? NEGATIVE : derivative == 0 ? ZERO : UNKNOWN;
    }

    Sign negated() {
      return this == NEGATIVE ? POSITIVE : this == POSITIVE ? NEGATIVE : this;
    }

    boolean passesGradient() {
      return this == NEGATIVE || this == POSITIVE;
    }
  }

  /**
   * Copies the lists.
   *
   * @throws ModelException if the breaks do not ascend, or there is not one sign more than breaks
   */
  public Slope {
    breaks = List.copyOf(breaks);
    signs = List.copyOf(signs);
    double last = Double.NEGATIVE_INFINITY;
    for (double point : breaks) {
      if (!(point > last && point < Double.POSITIVE_INFINITY)) {
        throw new ModelException(
            "Slope", "breaks that ascend", breaks.toString(), "State them from left to right");
      }
      last = point;
    }
    if (signs.size() != breaks.size() + 1) {
      throw new ModelException(
          "Slope", breaks.size() + 1 + " signs", signs.toString(), "State one for each interval");
    }
  }

  /**
   * {@return a slope of one sign, to be continued by {@link #at}}
   *
   * @param sign the sign from negative infinity on
   */
  public static Slope from(Sign sign) {
    return new Slope(List.of(), List.of(sign), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /**
   * {@return this slope with another sign from a point on}
   *
   * @param point the point, right of all earlier ones
   * @param sign the sign right of it
   */
  public Slope at(double point, Sign sign) {
    return new Slope(
        Stream.concat(breaks.stream(), Stream.of(point)).toList(),
        Stream.concat(signs.stream(), Stream.of(sign)).toList(),
        saturatesBelow,
        saturatesAbove);
  }

  /**
   * {@return this slope, rounding to 0 in float32 outside of an interval}
   *
   * @param below the interval's lower end
   * @param above its upper end
   */
  public Slope saturating(double below, double above) {
    return new Slope(breaks, signs, below, above);
  }

  /** {@return the slope of g(-x)} */
  public Slope mirrored() {
    List<Double> mirroredBreaks = new ArrayList<>();
    breaks.reversed().forEach(point -> mirroredBreaks.add(point == 0 ? 0 : -point));
    return new Slope(
        mirroredBreaks,
        signs.reversed().stream().map(Sign::negated).toList(),
        -saturatesAbove,
        -saturatesBelow);
  }

  /** {@return the sign on an open interval that holds no break} */
  Sign on(Interval interval) {
    int piece = 0;
    while (piece < breaks.size() && breaks.get(piece) <= interval.low()) {
      piece++;
    }
    return signs.get(piece);
  }

  /** {@return whether the derivative rounds to 0 in float32 all over an interval} */
  boolean saturatedOn(Interval interval) {
    return interval.high() <= saturatesBelow || interval.low() >= saturatesAbove;
  }

  /** {@return all points at which what is known changes} */
  Stream<Double> points() {
    return Stream.concat(breaks.stream(), Stream.of(saturatesBelow, saturatesAbove))
        .filter(point -> !point.isInfinite());
  }
}
