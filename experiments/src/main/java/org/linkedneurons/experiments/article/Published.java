package org.linkedneurons.experiments.article;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;

/** The paper's figures beside ours. */
final class Published {
  private Published() {}

  /** {@return a table of how far ours are from the paper's, experiment by experiment} */
  static String differences(List<Measured> all, PaperFigures paper) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Measured measured : all) {
      DoubleSummaryStatistics differences = differences(measured, paper);
      if (differences.getCount() > 0) {
        String epochs = Tex.range(measured.series().stream().mapToInt(Series::epochs));
        int stated = measured.experiment().settings().get(Setting.EPOCHS);
        rows.add(
            Map.of(
                "experiment", measured.experiment().name(),
                "variants", differences.getCount(),
                "epochs", epochs + " of " + stated,
                "mean", signed(differences.getAverage()),
                "least", signed(differences.getMin()),
                "largest", signed(differences.getMax())));
      }
    }
    return Tex.fill("differences.tex", Map.of("rows", rows, "compared", !rows.isEmpty()));
  }

  /** Only what ran with the paper's settings is set against the paper. */
  private static DoubleSummaryStatistics differences(Measured measured, PaperFigures paper) {
    DoubleSummaryStatistics differences = new DoubleSummaryStatistics();
    for (Series series : measured.series()) {
      if (series.besides().isEmpty()) {
        paper
            .accuracy(series)
            .ifPresent(
                papers -> series.best().ifPresent(best -> differences.accept(best - papers)));
      }
    }
    return differences;
  }

  private static String signed(double difference) {
    return String.format(Locale.ROOT, "%+.3f", difference);
  }
}
