package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.results.VariantName;

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
    List<Row> rows,
    List<String> notes) {

  /** A line of the legend, and whether a run of it diverged. */
  record Key(String name, String classes, boolean diverged) {}

  /** How long an epoch took, and its share of the longest. */
  record Bar(String name, String classes, String seconds, String share) {}

  /** What all groups of an experiment share. */
  record Context(Optional<Experiment> experiment, Map<String, Look> looks, PaperFigures paper) {
    /** {@return whether the paper has a table of the experiment} */
    boolean hasPaper() {
      return experiment.filter(paper::hasAccuracy).isPresent();
    }
  }

  static Group of(Context context, List<String> differences, List<Series> all) {
    boolean asStated = differences.isEmpty();
    List<Row> rows = rows(context, differences, all);
    SeriesCharts charts = SeriesCharts.of(all, context.looks());
    return new Group(
        asStated ? "The experiment's settings" : "With " + Text.list(differences),
        context.hasPaper(),
        all.stream()
            .map(
                one ->
                    new Key(
                        text(one),
                        context.looks().get(one.variant()).classes(),
                        one.runs().stream().anyMatch(Run::diverged)))
            .toList(),
        charts.drawn(),
        bars(all, context.looks()),
        rows,
        Stream.of(
                paperNote(context, differences),
                missingNote(rows),
                mixedNote(all),
                unequalNote(all),
                charts.missing())
            .flatMap(Optional::stream)
            .toList());
  }

  private static List<Row> rows(Context context, List<String> differences, List<Series> all) {
    double best = all.stream().flatMapToDouble(one -> one.best().stream()).max().orElse(2);
    List<Row> rows = new ArrayList<>();
    boolean comparable = comparable(differences);
    for (String variant : context.looks().keySet()) {
      Optional<Series> series =
          all.stream().filter(one -> one.variant().equals(variant)).findFirst();
      Optional<PaperFigures.Figure> figure =
          context
              .experiment()
              .filter(_ -> comparable)
              .flatMap(
                  experiment ->
                      series.isPresent()
                          ? context.paper().of(experiment, series.get())
                          : context
                              .paper()
                              .of(experiment.name(), variant, experiment.settings().width()));
      String name = new VariantName(variant).text();
      if (series.isPresent()) {
        rows.add(Row.of(name, series.get(), figure, best));
      } else if (differences.isEmpty()) {
        rows.add(Row.missing(name, figure));
      }
    }
    return rows;
  }

  /** Width is the only setting that the paper itself varies in one table. */
  private static boolean comparable(List<String> differences) {
    return differences.stream()
        .allMatch(each -> each.startsWith("width ") || each.startsWith("settings not stated"));
  }

  private static Optional<String> paperNote(Context context, List<String> differences) {
    if (!comparable(differences)) {
      return Optional.of("The paper has no figures for these settings.");
    }
    return context
        .experiment()
        .map(
            each ->
                context.hasPaper()
                    ? "The paper's figures (arXiv:1712.02609) come from its full training; its package states %d epochs."
                        .formatted(each.settings().epochs())
                    : "The paper has no table of this experiment.");
  }

  private static Optional<String> missingNote(List<Row> rows) {
    List<String> missing = rows.stream().filter(Row::missing).map(Row::name).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("Not run with these settings: " + Text.list(missing) + ".");
  }

  private static Optional<String> mixedNote(List<Series> all) {
    List<String> mixed =
        all.stream()
            .filter(one -> one.runs().stream().anyMatch(run -> run.epochs().size() < one.epochs()))
            .map(Group::text)
            .toList();
    return mixed.isEmpty()
        ? Optional.empty()
        : Optional.of("Runs of different length stand in one row: " + Text.list(mixed) + ".");
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
                    text(one),
                    looks.get(one.variant()).classes(),
                    Text.seconds(one.seconds()),
                    String.format(Locale.ROOT, "%.3f", one.seconds().getAsDouble() / longest)))
        .toList();
  }

  private static String text(Series series) {
    return new VariantName(series.variant()).text();
  }

  /** {@return whether there are times to show} */
  boolean hasBars() {
    return !bars.isEmpty();
  }
}
