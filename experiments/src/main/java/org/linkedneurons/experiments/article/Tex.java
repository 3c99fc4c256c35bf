package org.linkedneurons.experiments.article;

import java.util.IntSummaryStatistics;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.tables.Latex;
import org.linkedneurons.experiments.tables.Template;

/** Writes text and numbers for LaTeX. */
final class Tex {
  private Tex() {}

  /** {@return a template of this package, filled; values are text unless it says otherwise} */
  static String fill(String template, Object values) {
    return new Template(Tex.class, template, Latex::escape).fill(values);
  }

  /** A series' variant, what the experiment varies besides, and in what it is not as stated. */
  static String series(Series series) {
    double varied = series.varied();
    String at = varied == 0 ? "" : ", $" + plain(varied) + "$";
    String others =
        series.besides().stream()
            .map(difference -> ", " + Latex.escape(difference))
            .collect(Collectors.joining());
    return Latex.escape(series.variant().title()) + at + others;
  }

  static String code(String name) {
    return "\\texttt{" + Latex.escape(name) + "}";
  }

  static String fixed(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** A whole number as such, others with the digits that they need. */
  static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** {@code 5}, or {@code 5 to 20}. */
  static String range(IntStream numbers) {
    IntSummaryStatistics all = numbers.summaryStatistics();
    return all.getMin() == all.getMax() ? all.getMin() + "" : all.getMin() + " to " + all.getMax();
  }

  /** {@code 1 run}, {@code 2 runs}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
