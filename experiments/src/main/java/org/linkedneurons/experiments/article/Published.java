package org.linkedneurons.experiments.article;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Series;

/** The paper's figures beside ours. */
final class Published {
  private Published() {}

  /** {@return a table of how far ours are from the paper's, experiment by experiment} */
  static String differences(List<Measured> all, PaperFigures paper) {
    String rows = all.stream().map(measured -> row(measured, paper)).collect(Collectors.joining());
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

  /** {@return a line, or nothing where there is nothing to compare} */
  private static String row(Measured measured, PaperFigures paper) {
    DoubleSummaryStatistics differences =
        differences(measured, paper).stream().mapToDouble(Double::doubleValue).summaryStatistics();
    if (differences.getCount() == 0) {
      return "";
    }
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

  /** Only what ran with the paper's settings is set against the paper. */
  private static List<Double> differences(Measured measured, PaperFigures paper) {
    List<Double> differences = new ArrayList<>();
    for (Series series : measured.series()) {
      if (measured.differences(series).isEmpty()) {
        OptionalDouble ours = series.best();
        paper
            .of(measured.experiment(), series)
            .filter(_ -> ours.isPresent())
            .ifPresent(figure -> differences.add(ours.getAsDouble() - figure.accuracy()));
      }
    }
    return differences;
  }
}
