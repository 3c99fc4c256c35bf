package org.linkedneurons.experiments.article;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.tables.Table;
import org.linkedneurons.experiments.tables.Table.Cell;

/** The paper's figures beside ours. */
final class Published {
  private Published() {}

  /** {@return a table of how far ours are from the paper's, experiment by experiment} */
  static String differences(List<Measured> all, PaperFigures paper) {
    List<List<Cell>> rows =
        all.stream().flatMap(measured -> row(measured, paper).stream()).toList();
    if (rows.isEmpty()) {
      return "\\notrun{What the paper gives figures of}\n";
    }
    return Layout.small(
        "lllrrr",
        new Table(
            "differences",
            "Our score less the paper's, over the variants that both have; the epochs are ours, of"
                + " the default number.",
            List.of("experiment", "variants", "epochs", "mean", "least", "largest"),
            rows,
            List.of()));
  }

  /** {@return a row, or nothing where there is nothing to compare} */
  private static Optional<List<Cell>> row(Measured measured, PaperFigures paper) {
    DoubleSummaryStatistics differences =
        differences(measured, paper).stream().mapToDouble(Double::doubleValue).summaryStatistics();
    if (differences.getCount() == 0) {
      return Optional.empty();
    }
    int least = measured.series().stream().mapToInt(Series::epochs).min().orElseThrow();
    int most = measured.series().stream().mapToInt(Series::epochs).max().orElseThrow();
    int stated = measured.experiment().settings().get(Setting.EPOCHS);
    return Optional.of(
        List.of(
            Cell.tex(Tex.code(measured.experiment().name())),
            Cell.of(differences.getCount() + ""),
            Cell.of(Tex.range(least, most) + " of " + stated),
            Cell.tex(Tex.difference(differences.getAverage())),
            Cell.tex(Tex.difference(differences.getMin())),
            Cell.tex(Tex.difference(differences.getMax()))));
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
