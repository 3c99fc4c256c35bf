package org.linkedneurons.experiments.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.results.Conditions;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.results.VariantName;
import org.linkedneurons.experiments.variants.Variant;

/**
 * A row of a table of results.
 *
 * @param label the variant, and in what its settings differ from the paper's
 * @param series what was measured; no runs where there is nothing
 * @param figure what the paper says
 */
record ResultRow(String label, Series series, Optional<PaperFigures.Figure> figure) {
  static final String UNFINISHED = "*";
  static final String DIVERGED = "†";

  static ResultRow of(Experiment experiment, Variant variant, Series series, PaperFigures paper) {
    String name = new VariantName(variant.name()).text();
    String differences =
        series
            .conditions()
            .map(conditions -> conditions.differencesFrom(Conditions.stated(experiment, variant)))
            .map(list -> list.isEmpty() ? "" : ", " + String.join(", ", list))
            .orElse(" (event files)");
    return new ResultRow(name + differences, series, paper.of(experiment, series));
  }

  static ResultRow missing(Experiment experiment, Variant variant, PaperFigures paper) {
    Series none = new Series(variant.name(), Optional.empty(), List.of());
    return new ResultRow(new VariantName(variant.name()).text(), none, paper.of(experiment, none));
  }

  boolean isMissing() {
    return series.runs().isEmpty();
  }

  OptionalDouble median() {
    return series.best();
  }

  OptionalDouble highest() {
    return series.highest();
  }

  OptionalDouble paperMedian() {
    return figure.stream().mapToDouble(PaperFigures.Figure::accuracy).findFirst();
  }

  OptionalDouble paperHighest() {
    return figure.map(PaperFigures.Figure::highest).orElse(OptionalDouble.empty());
  }

  /** {@return what is to be said of its figures, each explained below the table} */
  String marks() {
    String diverged = series.runs().stream().anyMatch(Run::diverged) ? DIVERGED : "";
    return series.runs().stream().anyMatch(ResultRow::unfinished)
        ? diverged + UNFINISHED
        : diverged;
  }

  /** A run that was cut to the epochs compared is none of these. */
  private static boolean unfinished(Run run) {
    return run.record() != null
        && !run.diverged()
        && run.epochs().size() == run.record().result().epochs()
        && run.record().result().epochs() < run.record().options().settings().epochs();
  }
}
