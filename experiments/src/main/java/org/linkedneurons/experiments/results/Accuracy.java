package org.linkedneurons.experiments.results;

import java.util.Locale;
import java.util.OptionalDouble;

/** Writes accuracies with four digits, as the paper does. */
public final class Accuracy {
  /** What stands where nothing was measured. */
  public static final String NONE = "–";

  private Accuracy() {}

  /**
   * {@return an accuracy as text}
   *
   * @param value the accuracy, from 0 to 1
   */
  public static String text(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /**
   * {@return an accuracy as text, a dash where there is none}
   *
   * @param value the accuracy, from 0 to 1
   */
  public static String text(OptionalDouble value) {
    return value.isPresent() ? text(value.getAsDouble()) : NONE;
  }
}
