package org.linkedneurons.experiments.article;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;

/**
 * How far our scores in an experiment are from the paper's.
 *
 * @param measured the experiment
 * @param differences ours less the paper's
 */
record Published(Measured measured, DoubleSummaryStatistics differences) {
  /** {@return a table, a row for each experiment that both have figures of} */
  static String differences(List<Measured> all, PaperFigures paper) {
    List<Published> rows =
        all.stream()
            .map(measured -> of(measured, paper))
            .filter(row -> row.differences.getCount() > 0)
            .toList();
    return Tex.fill("differences.tex", Map.of("rows", rows, "compared", !rows.isEmpty()));
  }

  /** Only what ran with the paper's settings is set against the paper. */
  private static Published of(Measured measured, PaperFigures paper) {
    DoubleSummaryStatistics differences = new DoubleSummaryStatistics();
    for (Series series : measured.series()) {
      if (measured.differences(series).isEmpty()) {
        paper
            .of(measured.experiment(), series)
            .ifPresent(
                figure ->
                    series.best().ifPresent(best -> differences.accept(best - figure.accuracy())));
      }
    }
    return new Published(measured, differences);
  }

  String experiment() {
    return measured.experiment().name();
  }

  long variants() {
    return differences.getCount();
  }

  String epochs() {
    return Tex.range(measured.series().stream().mapToInt(Series::epochs))
        + " of "
        + measured.experiment().settings().get(Setting.EPOCHS);
  }

  String mean() {
    return signed(differences.getAverage());
  }

  String least() {
    return signed(differences.getMin());
  }

  String largest() {
    return signed(differences.getMax());
  }

  private static String signed(double difference) {
    return String.format(Locale.ROOT, "%+.3f", difference);
  }
}
