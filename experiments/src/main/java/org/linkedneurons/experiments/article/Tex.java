package org.linkedneurons.experiments.article;

import java.util.Locale;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.tables.Latex;
import org.linkedneurons.experiments.variants.Variant;

/** Writes text and numbers for LaTeX. */
final class Tex {
  private Tex() {}

  /** A variant as people write it. */
  static String variant(Variant variant) {
    return Latex.escape(variant.title());
  }

  /** A series' variant, what the experiment varies besides, and in what it is not as stated. */
  static String series(Measured measured, Series series) {
    double varied = measured.varied(series);
    String at = varied == 0 ? "" : ", $" + plain(varied) + "$";
    String others =
        measured.differences(series).stream()
            .map(difference -> ", " + Latex.escape(difference))
            .collect(Collectors.joining());
    return variant(series.variant()) + at + others;
  }

  static String code(String name) {
    return "\\texttt{" + Latex.escape(name) + "}";
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
