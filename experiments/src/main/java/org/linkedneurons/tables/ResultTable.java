package org.linkedneurons.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.results.Conditions;
import org.linkedneurons.results.PaperFigures;
import org.linkedneurons.results.Run;
import org.linkedneurons.results.Series;
import org.linkedneurons.results.VariantName;
import org.linkedneurons.tables.Table.Cell;
import org.linkedneurons.variants.Variant;

/**
 * The table of an experiment: a row for each variant, and for each other setting that it was run
 * with; the median and the maximum of the runs' best validation accuracies, beside the paper's.
 *
 * <p>Runs of other settings are never averaged: they have rows of their own that name the
 * difference from the paper's. Of runs with unequal numbers of epochs the shorter are left out.
 */
public final class ResultTable {
  private static final String UNFINISHED = "*";
  private static final String DIVERGED = "†";

  private final Experiment experiment;
  private final PaperFigures paper;
  private final List<String> remarks = new ArrayList<>();
  private final Set<String> marks = new LinkedHashSet<>();
  private final Set<Integer> runCounts = new TreeSet<>();
  private final Set<Integer> epochCounts = new TreeSet<>();

  /**
   * A table to be made.
   *
   * @param experiment the experiment
   * @param paper what stands beside our figures
   */
  public ResultTable(Experiment experiment, PaperFigures paper) {
    this.experiment = experiment;
    this.paper = paper;
  }

  /** A row before it is known whether it is the best. */
  private record Row(
      String label,
      OptionalDouble median,
      OptionalDouble highest,
      String marks,
      List<String> rest) {}

  /**
   * {@return the table}
   *
   * @param all runs, of other experiments too
   * @param epochs how many epochs of each run count, 0 for all that it has
   */
  public Table of(List<Run> all, int epochs) {
    List<Run> runs = all.stream().filter(r -> r.experiment().equals(experiment.name())).toList();
    List<Series> series = Series.of(runs);
    List<Row> rows = new ArrayList<>();
    for (Variant variant : experiment.variants()) {
      List<Row> own =
          series.stream()
              .filter(each -> each.variant().equals(variant.name()))
              .map(each -> equallyLong(each, epochs))
              .filter(each -> !each.runs().isEmpty())
              .map(each -> row(variant, each))
              .toList();
      rows.addAll(own.isEmpty() ? List.of(missing(variant)) : own);
    }
    Set<String> names =
        experiment.variants().stream().map(Variant::name).collect(Collectors.toSet());
    runs.stream()
        .filter(run -> !names.contains(run.variant()))
        .forEach(run -> remarks.add(run.folder() + ": no variant of " + experiment.name()));
    runs.stream()
        .filter(run -> run.epochs().isEmpty() && !run.diverged())
        .forEach(run -> remarks.add(run.folder() + ": left out, it has no epoch yet"));
    return table(rows);
  }

  /** {@return what the table does not show, a line each, once it is made} */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  private Series equallyLong(Series series, int epochs) {
    Series equal = series.of(epochs == 0 ? series.epochs() : epochs);
    for (Run run : series.runs()) {
      if (equal.runs().stream().noneMatch(each -> each.folder().equals(run.folder()))) {
        remarks.add(
            "%s: left out, %d epochs where %d are compared; --epochs compares as many as all have"
                .formatted(
                    run.folder(), run.epochs().size(), epochs == 0 ? series.epochs() : epochs));
      }
    }
    return equal;
  }

  private Row missing(Variant variant) {
    remarks.add(experiment.name() + " " + variant.name() + ": no run, shown as a dash");
    Series none = new Series(variant.name(), Optional.empty(), List.of());
    return new Row(
        new VariantName(variant.name()).text(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "",
        rest("0", Table.NOTHING, none));
  }

  private Row row(Variant variant, Series series) {
    runCounts.add(series.runs().size());
    epochCounts.add(series.epochs());
    return new Row(
        label(variant, series),
        series.best(),
        series.highest(),
        marks(series),
        rest(series.runs().size() + "", series.epochs() + "", series));
  }

  private List<String> rest(String runs, String epochs, Series series) {
    List<String> cells = new ArrayList<>(List.of(runs, epochs));
    var figure = paper.of(experiment, series);
    if (hasPaper()) {
      cells.add(figure.map(f -> text(f.accuracy())).orElse(Table.NOTHING));
    }
    if (hasPaperHighest()) {
      cells.add(
          figure
              .filter(f -> f.highest().isPresent())
              .map(f -> text(f.highest().getAsDouble()))
              .orElse(Table.NOTHING));
    }
    return cells;
  }

  private boolean hasPaper() {
    return paper.figures().stream().anyMatch(f -> f.experiment().equals(experiment.name()));
  }

  private boolean hasPaperHighest() {
    return paper.figures().stream()
        .anyMatch(f -> f.experiment().equals(experiment.name()) && f.highest().isPresent());
  }

  private String label(Variant variant, Series series) {
    String name = new VariantName(variant.name()).text();
    if (series.conditions().isEmpty()) {
      return name + " (event files)";
    }
    List<String> differences =
        series.conditions().get().differencesFrom(Conditions.stated(experiment, variant));
    return differences.isEmpty() ? name : name + ", " + String.join(", ", differences);
  }

  private String marks(Series series) {
    String text = "";
    if (series.runs().stream().anyMatch(Run::diverged)) {
      text += DIVERGED;
    }
    if (series.runs().stream().anyMatch(ResultTable::unfinished)) {
      text += UNFINISHED;
    }
    text.codePoints().mapToObj(Character::toString).forEach(marks::add);
    return text;
  }

  private static boolean unfinished(Run run) {
    return run.record() != null
        && !run.diverged()
        && run.epochs().size() == run.record().result().epochs()
        && run.record().result().epochs() < run.record().options().settings().epochs();
  }

  private Table table(List<Row> rows) {
    double bestMedian = best(rows.stream().map(Row::median).toList());
    double bestHighest = best(rows.stream().map(Row::highest).toList());
    List<String> header =
        new ArrayList<>(List.of("Variant", "Median", "Maximum", "Runs", "Epochs"));
    if (hasPaper()) {
      header.add(hasPaperHighest() ? "Paper, median" : "Paper");
    }
    if (hasPaperHighest()) {
      header.add("Paper, maximum");
    }
    List<List<Cell>> cells = new ArrayList<>();
    for (Row row : rows) {
      List<Cell> line = new ArrayList<>(List.of(Cell.of(row.label())));
      line.add(cell(row.median(), bestMedian, row.marks()));
      line.add(cell(row.highest(), bestHighest, row.marks()));
      row.rest().forEach(text -> line.add(Cell.of(text)));
      cells.add(line);
    }
    return new Table(experiment.name(), caption(), header, cells, notes());
  }

  private static double best(List<OptionalDouble> values) {
    return values.stream().flatMapToDouble(OptionalDouble::stream).max().orElse(Double.NaN);
  }

  private static Cell cell(OptionalDouble value, double best, String marks) {
    return value.isEmpty()
        ? Cell.of(Table.NOTHING + marks)
        : new Cell(text(value.getAsDouble()) + marks, value.getAsDouble() == best);
  }

  private static String text(double accuracy) {
    return String.format(Locale.ROOT, "%.4f", accuracy);
  }

  private String caption() {
    return "Experiment %s: best validation accuracy of a run, median and maximum over runs (%s of %s"
            .formatted(experiment.name(), count(runCounts, "run"), count(epochCounts, "epoch"))
        + ").";
  }

  private static String count(Set<Integer> numbers, String noun) {
    if (numbers.isEmpty()) {
      return "no " + noun + "s";
    }
    String text = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return text + " " + noun + (text.equals("1") ? "" : "s");
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (marks.contains(DIVERGED)) {
      notes.add(DIVERGED + " At least one run diverged; its best epoch before that counts.");
    }
    if (marks.contains(UNFINISHED)) {
      notes.add(UNFINISHED + " At least one run has not come to its end.");
    }
    return notes;
  }
}
