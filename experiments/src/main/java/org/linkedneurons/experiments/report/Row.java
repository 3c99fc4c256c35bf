package org.linkedneurons.experiments.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.PaperFigures.Figure;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;

/**
 * A variant's line of the table, beside the paper's.
 *
 * @param name the variant
 * @param missing whether it was not run
 * @param best whether no other has a higher median
 * @param median over runs, of the best validation accuracy
 * @param highest the best over runs
 * @param paperMedian the paper's
 * @param paperHighest the paper's
 * @param runs how many
 * @param epochs how many each has
 * @param seconds an epoch's, the median
 * @param parameters how many weights
 * @param ended how the runs ended
 */
record Row(
    String name,
    boolean missing,
    boolean best,
    String median,
    String highest,
    String paperMedian,
    String paperHighest,
    String runs,
    String epochs,
    String seconds,
    String parameters,
    String ended) {

  static Row of(String name, Series series, Optional<Figure> paper, double best) {
    List<Run> runs = series.runs();
    return new Row(
        name,
        false,
        series.best().orElse(-1) == best,
        Accuracy.text(series.best()),
        Accuracy.text(series.highest()),
        paperMedian(paper),
        paperHighest(paper),
        Integer.toString(runs.size()),
        distinct(runs.stream().map(run -> run.epochs().size()).sorted().toList()),
        Text.seconds(series.seconds()),
        distinct(
            runs.stream()
                .filter(run -> run.record() != null && run.record().parameters() > 0)
                .map(run -> String.format(Locale.ROOT, "%,d", run.record().parameters()))
                .toList()),
        ended(runs));
  }

  static Row missing(String name, Optional<Figure> paper) {
    String none = Text.NONE;
    return new Row(
        name,
        true,
        false,
        none,
        none,
        paperMedian(paper),
        paperHighest(paper),
        none,
        none,
        none,
        none,
        none);
  }

  private static String paperMedian(Optional<Figure> paper) {
    return Accuracy.text(
        paper.map(figure -> OptionalDouble.of(figure.accuracy())).orElse(OptionalDouble.empty()));
  }

  private static String paperHighest(Optional<Figure> paper) {
    return Accuracy.text(paper.map(Figure::highest).orElse(OptionalDouble.empty()));
  }

  private static String distinct(List<?> values) {
    return values.isEmpty()
        ? Text.NONE
        : values.stream().distinct().map(Object::toString).collect(Collectors.joining(" / "));
  }

  /** {@return such as completed, or "completed 2, running 1"} */
  private static String ended(List<Run> runs) {
    Map<String, Long> ways =
        runs.stream()
            .filter(run -> run.record() != null)
            .collect(
                Collectors.groupingBy(
                    run -> run.record().ended(), LinkedHashMap::new, Collectors.counting()));
    if (ways.size() == 1) {
      return ways.keySet().iterator().next();
    }
    return ways.isEmpty()
        ? Text.NONE
        : ways.entrySet().stream()
            .map(way -> way.getKey() + " " + way.getValue())
            .collect(Collectors.joining(", "));
  }
}
