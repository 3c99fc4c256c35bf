package org.linkedneurons.article;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.linkedneurons.results.PaperFigures;
import org.linkedneurons.results.Series;

/** The paper's figures beside ours. */
final class Published {
  private Published() {}

  private static final PaperFigures PAPER = PaperFigures.load();

  private static OptionalDouble figure(Side side) {
    return PAPER.figures().stream()
        .filter(figure -> figure.experiment().equals(side.experiment()))
        .filter(figure -> figure.variant().equals(side.variant()))
        .filter(figure -> figure.width() == null || figure.width() == side.varied())
        .mapToDouble(PaperFigures.Figure::accuracy)
        .findFirst();
  }

  static String text(Side side) {
    OptionalDouble figure = figure(side);
    return figure.isPresent() ? Tex.share(figure.getAsDouble()) : "--";
  }

  /** {@return a table of how far ours are from the paper's, experiment by experiment} */
  static String differences(List<Measured> all) {
    String rows =
        all.stream()
            .filter(measured -> !differences(measured).isEmpty())
            .map(Published::row)
            .collect(Collectors.joining());
    if (rows.isEmpty()) {
      return "\\notrun{What the paper gives figures of}\n";
    }
    return """
        \\begin{table}[htbp]
        \\centering\\small
        \\begin{tabular}{@{}lllrrr@{}}
        \\toprule
        experiment & variants & epochs & mean & least & largest\\\\
        \\midrule
        %s\\bottomrule
        \\end{tabular}
        \\caption{Our score less the paper's, over the variants that both have; the epochs are ours, \
        of the default number.}
        \\label{tab:differences}
        \\end{table}
        """
        .formatted(rows);
  }

  private static String row(Measured measured) {
    DoubleSummaryStatistics differences =
        differences(measured).stream().mapToDouble(Double::doubleValue).summaryStatistics();
    int least = measured.series().stream().mapToInt(Series::epochs).min().orElseThrow();
    int most = measured.series().stream().mapToInt(Series::epochs).max().orElseThrow();
    return "%s & %d & %s of %d & %s & %s & %s\\\\\n"
        .formatted(
            Tex.code(measured.experiment().name()),
            differences.getCount(),
            Tex.range(least, most),
            measured.experiment().settings().epochs(),
            Tex.difference(differences.getAverage()),
            Tex.difference(differences.getMin()),
            Tex.difference(differences.getMax()));
  }

  private static List<Double> differences(Measured measured) {
    List<Double> differences = new ArrayList<>();
    for (Series series : measured.series()) {
      if (!Measured.differences(measured.experiment(), series).isEmpty()) {
        continue;
      }
      OptionalDouble ours = series.best();
      OptionalDouble paper =
          figure(
              new Side(
                  measured.experiment().name(),
                  series.variant(),
                  Measured.varied(measured.experiment(), series)));
      if (ours.isPresent() && paper.isPresent()) {
        differences.add(ours.getAsDouble() - paper.getAsDouble());
      }
    }
    return differences;
  }
}
