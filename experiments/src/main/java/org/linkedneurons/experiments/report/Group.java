package org.linkedneurons.experiments.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;

/**
 * Variants of an experiment under the same settings.
 *
 * @param measured what there is of the experiment
 * @param paper what the paper says
 * @param differences in what these settings differ from the paper's
 * @param all the variants' runs
 * @param looks how variants are drawn
 */
record Group(
    Measured measured,
    PaperFigures paper,
    List<String> differences,
    List<Series> all,
    Map<String, Look> looks) {
  /** {@return what the template shows} */
  Map<String, Object> view() {
    SeriesCharts charts = new SeriesCharts(all, looks);
    List<Series> rows = rows();
    double best = all.stream().flatMapToDouble(one -> one.best().stream()).max().orElse(2);
    List<Series> timed = all.stream().filter(one -> one.seconds().isPresent()).toList();
    double longest = timed.stream().mapToDouble(one -> one.seconds().orElseThrow()).max().orElse(1);
    String settings = "With " + Text.list(differences);
    return Map.of(
        "heading", differences.isEmpty() ? "The experiment's settings" : settings,
        "hasPaper", paper.hasAccuracy(measured.experiment()),
        "legend", all.stream().map(this::key).toList(),
        "charts", charts.drawn(),
        "bars", timed.stream().map(one -> bar(one, longest)).toList(),
        "hasBars", !timed.isEmpty(),
        "rows", rows.stream().map(row -> row(row, best)).toList(),
        "notes", notes(rows, charts.missing()));
  }

  private Map<String, Object> key(Series one) {
    return Map.of(
        "name", one.variant().title(),
        "classes", looks.get(one.variant().name()).classes(),
        "diverged", one.runs().stream().anyMatch(Run::diverged));
  }

  /** How long an epoch took, and its share of the longest. */
  private Map<String, Object> bar(Series one, double longest) {
    return Map.of(
        "name", one.variant().title(),
        "classes", looks.get(one.variant().name()).classes(),
        "seconds", Text.seconds(one.seconds()),
        "share", String.format(Locale.ROOT, "%.3f", one.seconds().orElseThrow() / longest));
  }

  private List<Series> rows() {
    return measured.variants().stream()
        .map(
            variant ->
                all.stream()
                    .filter(one -> one.variant().equals(variant))
                    .findFirst()
                    .orElseGet(() -> measured.none(variant)))
        .filter(series -> !series.isMissing() || differences.isEmpty())
        .toList();
  }

  private Map<String, Object> row(Series series, double best) {
    Map<String, Object> row = new HashMap<>(Line.of(series));
    row.put("best", series.best().orElse(-1) == best);
    row.put("paperMedian", comparable() ? paper.accuracy(series) : OptionalDouble.empty());
    row.put("paperHighest", comparable() ? paper.highest(series) : OptionalDouble.empty());
    return row;
  }

  /** Width is the only setting that the paper itself varies in one table. */
  private boolean comparable() {
    return differences.stream()
        .allMatch(
            each -> each.startsWith(Setting.WIDTH + " ") || each.startsWith("settings not stated"));
  }

  /** {@return what the table and the charts do not say} */
  private List<String> notes(List<Series> rows, String notMeasured) {
    List<String> missing =
        rows.stream().filter(Series::isMissing).map(row -> row.variant().title()).toList();
    List<String> mixed =
        all.stream()
            .filter(one -> one.runs().stream().anyMatch(run -> run.epochs().size() < one.epochs()))
            .map(one -> one.variant().title())
            .toList();
    boolean unequal = all.stream().mapToInt(Series::epochs).distinct().count() > 1;
    return Stream.of(
            paperNote(),
            Text.note("Not run with these settings: %s.", missing),
            Text.note("Runs of different length stand in one row: %s.", mixed),
            unequal
                ? "Variants differ in their number of epochs: compare them in the curves, at one epoch."
                : "",
            notMeasured)
        .filter(note -> !note.isEmpty())
        .toList();
  }

  private String paperNote() {
    if (!comparable()) {
      return "The paper has no figures for these settings.";
    }
    // One that this version does not know has no variants.
    if (measured.experiment().variants().isEmpty()) {
      return "";
    }
    return paper.hasAccuracy(measured.experiment())
        ? "The paper's figures (arXiv:1712.02609) come from its full training; its package states %d epochs."
            .formatted(measured.experiment().settings().get(Setting.EPOCHS))
        : "The paper has no table of this experiment.";
  }
}
