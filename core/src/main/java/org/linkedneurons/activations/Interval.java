package org.linkedneurons.activations;

import java.util.Locale;

/**
 * The open interval between two numbers.
 *
 * @param low its lower end, or negative infinity
 * @param high its upper end, or infinity
 */
public record Interval(double low, double high) {

  @Override
  public String toString() {
    if (Double.isInfinite(low)) {
      return Double.isInfinite(high) ? "every x" : "x < " + text(high);
    }
    return Double.isInfinite(high) ? "x > " + text(low) : text(low) + " < x < " + text(high);
  }

  /** {@return a number as people read it: whole, with four digits, or with an exponent} */
  static String text(double value) {
    double size = Math.abs(value);
    if (size >= 1e9 || (size < 1e-3 && size > 0)) {
      return String.format(Locale.ROOT, "%.4e", value);
    }
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4f", value);
  }
}
