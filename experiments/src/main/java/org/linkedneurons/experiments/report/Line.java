package org.linkedneurons.experiments.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.runs.RunState;

/** What a row of a group's table says of runs besides their accuracies, as text. */
final class Line {
  private Line() {}

  static Map<String, Object> of(Series series) {
    List<Run> runs = series.runs();
    List<RunRecord> records = runs.stream().map(Run::record).filter(Objects::nonNull).toList();
    Stream<String> parameters =
        records.stream()
            .filter(record -> record.parameters() > 0)
            .map(record -> String.format(Locale.ROOT, "%,d", record.parameters()));
    return Map.of(
        "series", series,
        "runs", runs.isEmpty() ? Text.NONE : runs.size(),
        "epochs", distinct(runs.stream().map(run -> run.epochs().size()).sorted()),
        "seconds", Text.seconds(series.seconds()),
        "parameters", distinct(parameters),
        "ended", ended(records));
  }

  private static String distinct(Stream<?> values) {
    String text = values.distinct().map(Object::toString).collect(Collectors.joining(" / "));
    return text.isEmpty() ? Text.NONE : text;
  }

  /** {@return such as completed, or "completed 2, running 1"} */
  private static String ended(List<RunRecord> records) {
    Map<RunState, Long> ways =
        records.stream()
            .collect(
                Collectors.groupingBy(RunRecord::ended, LinkedHashMap::new, Collectors.counting()));
    if (ways.size() < 2) {
      return distinct(ways.keySet().stream());
    }
    return ways.entrySet().stream()
        .map(way -> way.getKey() + " " + way.getValue())
        .collect(Collectors.joining(", "));
  }
}
