package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Row;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.variants.Variant;

/**
 * Variants of an experiment under the same settings.
 *
 * @param heading in what these settings differ from the paper's
 * @param hasPaper whether the paper has a table of this experiment
 * @param legend how variants are drawn
 * @param charts what there is to see of them
 * @param bars how long an epoch took
 * @param rows the table
 * @param notes what the table and the charts do not say
 */
record Group(
    String heading,
    boolean hasPaper,
    List<Key> legend,
    List<LineChart> charts,
    List<Bar> bars,
    List<Line> rows,
    List<String> notes) {

  /** A line of the legend, and whether a run of it diverged. */
  record Key(String name, String classes, boolean diverged) {}

  /** How long an epoch took, and its share of the longest. */
  record Bar(String name, String classes, String seconds, String share) {}

  static Group of(
      Measured measured,
      PaperFigures paper,
      Map<String, Look> looks,
      List<String> differences,
      List<Series> all) {
    List<Line> rows = rows(measured, paper, differences, all);
    SeriesCharts charts = SeriesCharts.of(all, looks);
    return new Group(
        differences.isEmpty() ? "The experiment's settings" : "With " + Text.list(differences),
        paper.hasAccuracy(measured.experiment()),
        all.stream()
            .map(
                one ->
                    new Key(
                        one.variant().title(),
                        looks.get(one.variant().name()).classes(),
                        one.runs().stream().anyMatch(Run::diverged)))
            .toList(),
        charts.drawn(),
        bars(all, looks),
        rows,
        Stream.of(
                paperNote(measured.experiment(), paper, differences),
                missingNote(rows),
                mixedNote(all),
                unequalNote(all),
                charts.missing())
            .flatMap(Optional::stream)
            .toList());
  }

  private static List<Line> rows(
      Measured measured, PaperFigures paper, List<String> differences, List<Series> all) {
    double best = all.stream().flatMapToDouble(one -> one.best().stream()).max().orElse(2);
    List<Line> rows = new ArrayList<>();
    for (Variant variant : measured.variants()) {
      Series series =
          all.stream()
              .filter(one -> one.variant().equals(variant))
              .findFirst()
              .orElseGet(() -> Series.none(variant));
      if (!series.isMissing() || differences.isEmpty()) {
        Optional<PaperFigures.Figure> figure =
            paper.of(measured.experiment(), series).filter(_ -> comparable(differences));
        rows.add(new Line(new Row(series, figure), series.best().orElse(-1) == best));
      }
    }
    return rows;
  }

  /** Width is the only setting that the paper itself varies in one table. */
  private static boolean comparable(List<String> differences) {
    return differences.stream()
        .allMatch(
            each -> each.startsWith(Setting.WIDTH + " ") || each.startsWith("settings not stated"));
  }

  private static Optional<String> paperNote(
      Experiment experiment, PaperFigures paper, List<String> differences) {
    if (!comparable(differences)) {
      return Optional.of("The paper has no figures for these settings.");
    }
    // One that this version does not know has no variants.
    if (experiment.variants().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        paper.hasAccuracy(experiment)
            ? "The paper's figures (arXiv:1712.02609) come from its full training; its package states %d epochs."
                .formatted(experiment.settings().get(Setting.EPOCHS))
            : "The paper has no table of this experiment.");
  }

  private static Optional<String> missingNote(List<Line> rows) {
    return Text.note(
        "Not run with these settings: %s.",
        rows.stream()
            .map(Line::row)
            .filter(row -> row.series().isMissing())
            .map(Row::title)
            .toList());
  }

  private static Optional<String> mixedNote(List<Series> all) {
    return Text.note(
        "Runs of different length stand in one row: %s.",
        all.stream()
            .filter(one -> one.runs().stream().anyMatch(run -> run.epochs().size() < one.epochs()))
            .map(one -> one.variant().title())
            .toList());
  }

  private static Optional<String> unequalNote(List<Series> all) {
    return all.stream().mapToInt(Series::epochs).distinct().count() < 2
        ? Optional.empty()
        : Optional.of(
            "Variants differ in their number of epochs: compare them in the curves, at one epoch.");
  }

  private static List<Bar> bars(List<Series> all, Map<String, Look> looks) {
    double longest = all.stream().flatMapToDouble(one -> one.seconds().stream()).max().orElse(1);
    return all.stream()
        .filter(one -> one.seconds().isPresent())
        .map(
            one ->
                new Bar(
                    one.variant().title(),
                    looks.get(one.variant().name()).classes(),
                    Text.seconds(one.seconds()),
                    String.format(Locale.ROOT, "%.3f", one.seconds().getAsDouble() / longest)))
        .toList();
  }

  /** {@return whether there are times to show} */
  boolean hasBars() {
    return !bars.isEmpty();
  }
}
