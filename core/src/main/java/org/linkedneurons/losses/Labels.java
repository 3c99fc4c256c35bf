package org.linkedneurons.losses;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the labels of a loss must be: words for an error, and a test of one label.
 *
 * <pre>{@code
 * new Labels("a number of at least 0", "Count from 0", 1, (values, at) -> values[at] >= 0)
 * }</pre>
 *
 * @param expected what is expected, in words for an error
 * @param remedy what to do about another label
 * @param width how many floats are one label: 1, or the classes of a one-hot row
 * @param test whether a label is what is expected
 */
public record Labels(String expected, String remedy, int width, Test test) {
  /** How far from 1 the sum of shares may be, which are rounded to floats. */
  private static final double TOLERANCE = 1e-3;

  /** How many values of a label an error shows. */
  private static final int SHOWN = 10;

  /** A test of one label. */
  @FunctionalInterface
  public interface Test {
    /**
     * {@return whether a label is what is expected}
     *
     * @param values the labels of a batch
     * @param at where the label begins
     */
    boolean holds(float[] values, int at);
  }

  /** {@return labels that may be anything} */
  public static Labels anything() {
    return new Labels("any label", "Give any", 1, (values, at) -> true);
  }

  /** {@return labels that are finite numbers} */
  public static Labels numbers() {
    return new Labels(
        "a finite number",
        "Leave the sample away or mend it",
        1,
        (values, at) -> Float.isFinite(values[at]));
  }

  /** {@return labels that are 0, 1 or between} */
  public static Labels shares() {
    return new Labels(
        "a number from 0 to 1",
        "Write the two classes as 0 and 1",
        1,
        (values, at) -> values[at] >= 0 && values[at] <= 1);
  }

  /**
   * {@return labels that are numbers of classes}
   *
   * @param classes how many there are
   */
  public static Labels classes(long classes) {
    return new Labels(
        "a whole number from 0 to " + (classes - 1) + ", as the output has " + classes + " classes",
        "Count classes from 0, or give the output more units",
        1,
        (values, at) -> values[at] >= 0 && values[at] < classes && values[at] == (int) values[at]);
  }

  /**
   * {@return labels that are one-hot, or shares of classes that add up to 1}
   *
   * @param classes how many there are
   */
  public static Labels distributions(int classes) {
    return new Labels(
        "shares of the " + classes + " classes that add up to 1, such as one-hot",
        "Write a 1 at the label's class; sample weights of 0 leave samples away",
        classes,
        (values, at) -> {
          double sum = 0;
          for (int i = at; i < at + classes; i++) {
            if (!(values[i] >= 0)) {
              return false;
            }
            sum += values[i];
          }
          return Math.abs(sum - 1) <= TOLERANCE;
        });
  }

  /**
   * {@return labels that may also be one other number, as of places that do not count}
   *
   * @param other the number
   */
  public Labels or(float other) {
    return new Labels(
        expected + ", or " + other,
        remedy,
        width,
        (values, at) -> values[at] == other || test.holds(values, at));
  }

  /**
   * {@return where the first wrong label begins, or -1}
   *
   * @param values the labels of a batch
   */
  public int firstWrong(float[] values) {
    for (int at = 0; at + width <= values.length; at += width) {
      if (!test.holds(values, at)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * {@return a label in words}
   *
   * @param values the labels of a batch
   * @param at where the label begins
   */
  public String text(float[] values, int at) {
    if (width == 1) {
      return Float.toString(values[at]);
    }
    String shown =
        IntStream.range(at, at + Math.min(width, SHOWN))
            .mapToObj(i -> Float.toString(values[i]))
            .collect(Collectors.joining(", "));
    return "[" + shown + (width > SHOWN ? ", ...]" : "]");
  }
}
