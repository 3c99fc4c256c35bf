package org.linkedneurons.article;

import java.util.Locale;
import org.linkedneurons.results.VariantName;
import org.linkedneurons.tables.Latex;

/** Writes text and numbers for LaTeX. */
final class Tex {
  private Tex() {}

  /** A variant as people write it. */
  static String variant(String name) {
    return Latex.escape(new VariantName(name).text());
  }

  static String code(String name) {
    return "\\texttt{" + Latex.escape(name) + "}";
  }

  /** A share with four digits. */
  static String share(double value) {
    return fixed(value, 4);
  }

  /** A difference of shares, with its sign. */
  static String difference(double value) {
    return "$" + String.format(Locale.ROOT, "%+.3f", value) + "$";
  }

  static String fixed(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** A whole number as such, others with the digits that they need. */
  static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** {@code 5}, or {@code 5 to 20}. */
  static String range(long least, long most) {
    return least == most ? Long.toString(least) : least + " to " + most;
  }

  /** {@code 1 run}, {@code 2 runs}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
