package org.linkedneurons.experiments.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.tables.Table.Cell;
import org.linkedneurons.experiments.variants.Variant;

/**
 * The table of an experiment: a row for each variant, and for each other setting that it was run
 * with; the median and the maximum of the runs' best validation accuracies, beside the paper's.
 *
 * <p>Runs of other settings are never averaged: they have rows of their own that name the
 * difference from the paper's. Of runs with unequal numbers of epochs the shorter are left out.
 *
 * @param experiment the experiment
 * @param paper what stands beside our figures
 * @param runs its runs; those of other experiments are passed over
 * @param epochs how many epochs of each run count, 0 for all that it has
 */
public record ResultTable(Experiment experiment, PaperFigures paper, List<Run> runs, int epochs) {

  /** Takes the experiment's own. */
  public ResultTable {
    String name = experiment.name();
    runs = runs.stream().filter(run -> run.experiment().equals(name)).toList();
  }

  /** {@return the table} */
  public Table table() {
    List<ResultRow> rows = rows();
    double bestMedian = best(rows, ResultRow::median);
    double bestHighest = best(rows, ResultRow::highest);
    List<List<Cell>> cells = new ArrayList<>();
    for (ResultRow row : rows) {
      List<Cell> line = new ArrayList<>(List.of(Cell.of(row.label())));
      line.add(cell(row.median(), bestMedian, row.marks()));
      line.add(cell(row.highest(), bestHighest, row.marks()));
      line.add(Cell.of(row.series().runs().size() + ""));
      line.add(Cell.of(row.isMissing() ? Accuracy.NONE : row.series().epochs() + ""));
      if (paper.hasAccuracy(experiment)) {
        line.add(Cell.of(Accuracy.text(row.paperMedian())));
      }
      if (paper.hasHighest(experiment)) {
        line.add(Cell.of(Accuracy.text(row.paperHighest())));
      }
      cells.add(line);
    }
    List<Series> shown =
        rows.stream().filter(row -> !row.isMissing()).map(ResultRow::series).toList();
    return new Table(experiment.name(), caption(shown), header(), cells, notes(rows, shown));
  }

  private List<ResultRow> rows() {
    List<Series> series = Series.of(runs);
    return experiment.variants().stream().flatMap(variant -> rows(variant, series)).toList();
  }

  private Stream<ResultRow> rows(Variant variant, List<Series> all) {
    List<ResultRow> measured =
        all.stream()
            .filter(series -> series.variant().equals(variant.name()))
            .map(this::compared)
            .filter(series -> !series.runs().isEmpty())
            .map(series -> ResultRow.of(experiment, variant, series, paper))
            .toList();
    return measured.isEmpty()
        ? Stream.of(ResultRow.missing(experiment, variant, paper))
        : measured.stream();
  }

  /** As many epochs of each run as are compared, without the runs that have fewer. */
  private Series compared(Series series) {
    return series.of(comparedEpochs(series));
  }

  private int comparedEpochs(Series series) {
    return epochs == 0 ? series.epochs() : epochs;
  }

  private static double best(List<ResultRow> rows, Function<ResultRow, OptionalDouble> figure) {
    return rows.stream().map(figure).flatMapToDouble(OptionalDouble::stream).max().orElse(-1);
  }

  private static Cell cell(OptionalDouble value, double best, String marks) {
    return new Cell(Accuracy.text(value) + marks, value.isPresent() && value.getAsDouble() == best);
  }

  private List<String> header() {
    List<String> header =
        new ArrayList<>(List.of("Variant", "Median", "Maximum", "Runs", "Epochs"));
    if (paper.hasAccuracy(experiment)) {
      header.add(paper.hasHighest(experiment) ? "Paper, median" : "Paper");
    }
    if (paper.hasHighest(experiment)) {
      header.add("Paper, maximum");
    }
    return header;
  }

  private String caption(List<Series> shown) {
    return "Experiment %s: best validation accuracy of a run, median and maximum over runs (%s of %s)."
        .formatted(
            experiment.name(),
            count(shown.stream().map(series -> series.runs().size()), "run"),
            count(shown.stream().map(Series::epochs), "epoch"));
  }

  private static String count(Stream<Integer> numbers, String noun) {
    String text =
        numbers.distinct().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    return (text.isEmpty() ? "no" : text) + " " + noun + (text.equals("1") ? "" : "s");
  }

  private List<String> notes(List<ResultRow> rows, List<Series> shown) {
    String marks = rows.stream().map(ResultRow::marks).collect(Collectors.joining());
    List<String> notes = new ArrayList<>();
    if (marks.contains(ResultRow.DIVERGED)) {
      notes.add(
          ResultRow.DIVERGED + " At least one run diverged; its best epoch before that counts.");
    }
    if (marks.contains(ResultRow.UNFINISHED)) {
      notes.add(ResultRow.UNFINISHED + " At least one run has not come to its end.");
    }
    if (shown.stream().map(Series::epochs).distinct().count() > 1) {
      notes.add(
          "Rows differ in their number of epochs: lkn table %s --epochs N compares the first N."
              .formatted(experiment.name()));
    }
    return notes;
  }

  /** {@return what the table does not show, a line each} */
  public List<String> remarks() {
    Set<String> variants =
        experiment.variants().stream().map(Variant::name).collect(Collectors.toSet());
    Stream<String> missing =
        rows().stream()
            .filter(ResultRow::isMissing)
            .map(row -> row.series().variant())
            .map(variant -> experiment.name() + " " + variant + ": no run, shown as a dash");
    Stream<String> shorter = Series.of(runs).stream().flatMap(this::shorter);
    Stream<String> unknown =
        runs.stream()
            .filter(run -> !variants.contains(run.variant()))
            .map(run -> run.folder() + ": no variant of " + experiment.name());
    Stream<String> empty =
        runs.stream()
            .filter(run -> run.epochs().isEmpty() && !run.diverged())
            .map(run -> run.folder() + ": left out, it has no epoch yet");
    return Stream.of(missing, shorter, unknown, empty).flatMap(each -> each).toList();
  }

  private Stream<String> shorter(Series series) {
    List<Run> kept = compared(series).runs();
    return series.runs().stream()
        .filter(run -> kept.stream().noneMatch(each -> each.folder().equals(run.folder())))
        .map(
            run ->
                "%s: left out for its number of epochs, %d where %d are compared; --epochs compares as many as all have"
                    .formatted(run.folder(), run.epochs().size(), comparedEpochs(series)));
  }
}
