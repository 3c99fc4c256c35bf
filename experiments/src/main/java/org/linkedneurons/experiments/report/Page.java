package org.linkedneurons.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    List<Tile> tiles,
    String machines,
    String days,
    List<Map<String, Object>> sections,
    List<String> problems) {
  /** A figure and what it counts. */
  record Tile(String figure, String of) {}

  static Page of(Runs runs) {
    PaperFigures paper = PaperFigures.load();
    List<Map<String, Object>> sections =
        Measured.found(runs).stream().map(measured -> section(measured, paper)).toList();
    List<RunRecord> records =
        runs.all().stream().map(Run::record).filter(Objects::nonNull).toList();
    List<Tile> tiles =
        List.of(
            tile(runs.all().size(), "run"),
            tile(sections.size(), "experiment"),
            tile(runs.all().stream().mapToInt(run -> run.epochs().size()).sum(), "epoch"),
            new Tile(hours(records), "hours of training"));
    return new Page(tiles, machines(records), days(records), sections, runs.problems());
  }

  private static Map<String, Object> section(Measured measured, PaperFigures paper) {
    Map<String, Look> looks = Look.of(measured.variants());
    List<Map<String, Object>> groups = new ArrayList<>();
    measured
        .bySettings()
        .forEach(
            (settings, series) ->
                groups.add(new Group(measured, paper, settings, series, looks).view()));
    return Map.of(
        "name", measured.experiment().name(),
        "description", measured.experiment().description(),
        "amount", Text.count(measured.found().size(), "run"),
        "groups", groups,
        "notes", notes(measured),
        "origins", origins(measured));
  }

  private static List<String> notes(Measured measured) {
    return measured.found().stream()
        .filter(run -> run.epochs().isEmpty())
        .map(
            run ->
                "%s, seed %d: no epoch has ended%s."
                    .formatted(
                        measured.variant(run).title(),
                        run.seed(),
                        run.record() == null ? "" : " (" + run.record().ended() + ")"))
        .toList();
  }

  private static List<Map<String, Object>> origins(Measured measured) {
    return measured.variants().stream()
        .flatMap(
            variant ->
                measured.found().stream()
                    .filter(run -> run.variant().equals(variant.name()))
                    .map(run -> Origin.of(run, variant.title())))
        .toList();
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
    return records.isEmpty()
        ? "not stated"
        : records.stream().map(Origin::machine).distinct().collect(Collectors.joining("; "));
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
