package org.linkedneurons.experiments.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.experiments.results.Row;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.runs.RunState;

/**
 * A row of a group's table, with what else the report says of its runs as text.
 *
 * @param row the row
 * @param best whether no other has a higher median
 */
record Line(Row row, boolean best) {
  private List<Run> each() {
    return row.series().runs();
  }

  private Stream<RunRecord> records() {
    return each().stream().map(Run::record).filter(Objects::nonNull);
  }

  /** {@return how many} */
  String runs() {
    return each().isEmpty() ? Text.NONE : Integer.toString(each().size());
  }

  /** {@return how many each has} */
  String epochs() {
    return distinct(each().stream().map(run -> run.epochs().size()).sorted());
  }

  /** {@return an epoch's, the median} */
  String seconds() {
    return Text.seconds(row.series().seconds());
  }

  /** {@return how many weights} */
  String parameters() {
    return distinct(
        records()
            .filter(record -> record.parameters() > 0)
            .map(record -> String.format(Locale.ROOT, "%,d", record.parameters())));
  }

  private static String distinct(Stream<?> values) {
    String text = values.distinct().map(Object::toString).collect(Collectors.joining(" / "));
    return text.isEmpty() ? Text.NONE : text;
  }

  /** {@return such as completed, or "completed 2, running 1"} */
  String ended() {
    Map<RunState, Long> ways =
        records()
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
