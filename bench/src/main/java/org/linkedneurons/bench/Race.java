package org.linkedneurons.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What turns of two works in one process took, first the one, then the other, again and again: a
 * noisy machine disturbs both alike, so that the ratio of a turn means something.
 *
 * @param first the median seconds of the first work
 * @param second the median seconds of the second
 * @param ratio the median of the turns' ratios, first to second
 * @param least the smallest ratio of a turn
 * @param most the largest
 * @param turns how many turns counted
 */
record Race(double first, double second, double ratio, double least, double most, int turns) {
  private static final int WARM_UP = 2;

  /** Runs both works by turns. */
  static Race of(int turns, Runnable first, Runnable second) {
    double[] firsts = new double[turns];
    double[] seconds = new double[turns];
    double[] ratios = new double[turns];
    for (int turn = -WARM_UP; turn < turns; turn++) {
      double a = seconds(first);
      double b = seconds(second);
      if (turn >= 0) {
        firsts[turn] = a;
        seconds[turn] = b;
        ratios[turn] = a / b;
      }
    }
    return new Race(
        median(firsts),
        median(seconds),
        median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow(),
        turns);
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** {@return such as {@code ratio 0.985 (0.897 to 1.097), 11 turns}} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "ratio %.3f (%.3f to %.3f), %d turns", ratio, least, most, turns);
  }
}
