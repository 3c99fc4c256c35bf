package org.linkedneurons.experiments.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Row;
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
 * @param measured what there is of the experiment
 * @param paper what stands beside our figures
 * @param epochs how many epochs of each run count, 0 for all that it has
 */
public record ResultTable(Measured measured, PaperFigures paper, int epochs) {
  private static final String UNFINISHED = "*";
  private static final String DIVERGED = "†";

  /** {@return the table} */
  public Table table() {
    List<Row> rows = rows();
    double bestMedian = best(rows, Row::median);
    double bestHighest = best(rows, Row::highest);
    List<List<Cell>> cells = new ArrayList<>();
    for (Row row : rows) {
      Series series = row.series();
      String marks = marks(series);
      List<Cell> line = new ArrayList<>(List.of(Cell.of(label(row))));
      line.add(cell(row.median(), bestMedian, marks));
      line.add(cell(row.highest(), bestHighest, marks));
      line.add(Cell.of(series.runs().size() + ""));
      line.add(Cell.of(series.isMissing() ? Accuracy.NONE : series.epochs() + ""));
      if (paper.hasAccuracy(experiment())) {
        line.add(Cell.of(Accuracy.text(row.paperMedian())));
      }
      if (paper.hasHighest(experiment())) {
        line.add(Cell.of(Accuracy.text(row.paperHighest())));
      }
      cells.add(line);
    }
    List<Series> shown =
        rows.stream().map(Row::series).filter(series -> !series.isMissing()).toList();
    return new Table(experiment().name(), caption(shown), header(), cells, notes(rows, shown));
  }

  private Experiment experiment() {
    return measured.experiment();
  }

  private List<Row> rows() {
    return measured.known().stream()
        .flatMap(this::series)
        .map(series -> new Row(series, paper.of(experiment(), series)))
        .toList();
  }

  private Stream<Series> series(Variant variant) {
    List<Series> run =
        measured.all().stream()
            .filter(series -> series.variant().equals(variant))
            .map(this::compared)
            .filter(series -> !series.isMissing())
            .toList();
    return run.isEmpty() ? Stream.of(Series.none(variant)) : run.stream();
  }

  /** The variant, and in what its settings differ from the paper's. */
  private static String label(Row row) {
    Series series = row.series();
    boolean keras = !series.isMissing() && series.conditions().isEmpty();
    return Stream.concat(Stream.of(row.title()), series.differences().stream())
            .collect(Collectors.joining(", "))
        + (keras ? " (event files)" : "");
  }

  /** What is to be said of its figures, each explained below the table. */
  private static String marks(Series series) {
    return (series.runs().stream().anyMatch(Run::diverged) ? DIVERGED : "")
        + (series.runs().stream().anyMatch(Run::unfinished) ? UNFINISHED : "");
  }

  /** As many epochs of each run as are compared, without the runs that have fewer. */
  private Series compared(Series series) {
    return series.of(comparedEpochs(series));
  }

  private int comparedEpochs(Series series) {
    return epochs == 0 ? series.epochs() : epochs;
  }

  private static double best(List<Row> rows, Function<Row, OptionalDouble> figure) {
    return rows.stream().map(figure).flatMapToDouble(OptionalDouble::stream).max().orElse(-1);
  }

  private static Cell cell(OptionalDouble value, double best, String marks) {
    return new Cell(Accuracy.text(value) + marks, value.isPresent() && value.getAsDouble() == best);
  }

  private List<String> header() {
    List<String> header =
        new ArrayList<>(List.of("Variant", "Median", "Maximum", "Runs", "Epochs"));
    if (paper.hasAccuracy(experiment())) {
      header.add(paper.hasHighest(experiment()) ? "Paper, median" : "Paper");
    }
    if (paper.hasHighest(experiment())) {
      header.add("Paper, maximum");
    }
    return header;
  }

  private String caption(List<Series> shown) {
    return "Experiment %s: best validation accuracy of a run, median and maximum over runs (%s of %s)."
        .formatted(
            experiment().name(),
            count(shown.stream().map(series -> series.runs().size()), "run"),
            count(shown.stream().map(Series::epochs), "epoch"));
  }

  private static String count(Stream<Integer> numbers, String noun) {
    String text =
        numbers.distinct().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    return (text.isEmpty() ? "no" : text) + " " + noun + (text.equals("1") ? "" : "s");
  }

  private List<String> notes(List<Row> rows, List<Series> shown) {
    String marks = rows.stream().map(row -> marks(row.series())).collect(Collectors.joining());
    List<String> notes = new ArrayList<>();
    if (marks.contains(DIVERGED)) {
      notes.add(DIVERGED + " At least one run diverged; its best epoch before that counts.");
    }
    if (marks.contains(UNFINISHED)) {
      notes.add(UNFINISHED + " At least one run has not come to its end.");
    }
    if (shown.stream().map(Series::epochs).distinct().count() > 1) {
      notes.add(
          "Rows differ in their number of epochs: lkn table %s --epochs N compares the first N."
              .formatted(experiment().name()));
    }
    return notes;
  }

  /** {@return what the table does not show, a line each} */
  public List<String> remarks() {
    Stream<String> missing =
        rows().stream()
            .map(Row::series)
            .filter(Series::isMissing)
            .map(series -> experiment().name() + " " + series.variant().name())
            .map(variant -> variant + ": no run, shown as a dash");
    Stream<String> shorter = measured.all().stream().flatMap(this::shorter);
    Stream<String> unknown =
        measured.found().stream()
            .filter(run -> experiment().variant(run.variant()).isEmpty())
            .map(run -> run.folder() + ": no variant of " + experiment().name());
    Stream<String> empty =
        measured.found().stream()
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
