package org.linkedneurons.experiments.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.runs.RunRecord;

/**
 * What the template {@code page.html} shows.
 *
 * @param tiles the largest figures
 * @param machines where the runs were
 * @param days when they were
 * @param sections the experiments
 * @param problems what could not be read
 */
record Page(
    List<Tile> tiles, String machines, String days, List<Section> sections, List<String> problems) {

  /** A figure and what it counts. */
  record Tile(String figure, String of) {}

  static Page of(Runs runs) {
    PaperFigures paper = PaperFigures.load();
    List<Section> sections =
        Measured.found(runs).stream().map(measured -> Section.of(measured, paper)).toList();
    List<RunRecord> records =
        runs.all().stream().map(Run::record).filter(Objects::nonNull).toList();
    int epochs = runs.all().stream().mapToInt(run -> run.epochs().size()).sum();
    List<Tile> tiles =
        List.of(
            tile(runs.all().size(), "run"),
            tile(sections.size(), "experiment"),
            tile(epochs, "epoch"),
            new Tile(hours(records), "hours of training"));
    return new Page(tiles, machines(records), days(records), sections, runs.problems());
  }

  private static Tile tile(long count, String one) {
    return new Tile(String.format(Locale.ROOT, "%,d", count), count == 1 ? one : one + "s");
  }

  private static String hours(List<RunRecord> records) {
    double seconds =
        records.stream()
            .flatMap(record -> record.secondsPerEpoch().stream())
            .mapToDouble(Double::doubleValue)
            .sum();
    return records.isEmpty() ? Text.NONE : String.format(Locale.ROOT, "%.1f", seconds / 3600);
  }

  private static String machines(List<RunRecord> records) {
    List<String> machines = records.stream().map(Origin::machine).distinct().toList();
    return machines.isEmpty() ? "not stated" : String.join("; ", machines);
  }

  private static String days(List<RunRecord> records) {
    List<String> days =
        records.stream()
            .map(record -> record.started().replaceFirst("T.*", ""))
            .distinct()
            .sorted()
            .toList();
    if (days.size() < 2) {
      return days.isEmpty() ? "not stated" : days.getFirst();
    }
    return days.getFirst() + " to " + days.getLast();
  }

  /** {@return how much there is, in one line} */
  String summary() {
    return tiles.stream()
        .map(tile -> tile.figure() + " " + tile.of())
        .collect(Collectors.joining(", "));
  }

  /** {@return whether something could not be read} */
  boolean hasProblems() {
    return !problems.isEmpty();
  }
}
