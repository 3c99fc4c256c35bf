package org.linkedneurons.experiments.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;

/**
 * What there is to judge claims by.
 *
 * @param measured what there is of each experiment
 */
record Evidence(List<Measured> measured) {
  /** What a network reaches by saying the same of every image, all data sets having ten classes. */
  static final double CHANCE = 0.1;

  /** Judges by the runs of a side, if there are any with the experiment's own settings. */
  Finding judge(Side side, Function<Shown, Finding> rule) {
    return series(side)
        .filter(series -> differences(side, series).isEmpty())
        .map(series -> new Shown(series, defaultEpochs(side), extent(side, series)))
        .map(rule)
        .orElseGet(Finding::notRun);
  }

  private String extent(Side side, Series series) {
    return extent(side, series.epochs(), series.runs().size());
  }

  /** Judges by the runs of two sides, if there are any of both. */
  Finding judge(Side one, Side other, Function<Comparison, Finding> rule) {
    return series(one)
        .flatMap(a -> series(other).map(b -> new Comparison(this, one, other, a, b)))
        .map(rule)
        .orElseGet(Finding::notRun);
  }

  /** {@return the runs of a side, with the experiment's own settings where there are such} */
  private Optional<Series> series(Side side) {
    return measured(side).series().stream()
        .filter(series -> series.variant().name().equals(side.variant()))
        .filter(series -> measured(side).varied(series) == side.varied())
        .findFirst();
  }

  List<String> differences(Side side, Series series) {
    return measured(side).differences(series);
  }

  private Measured measured(Side side) {
    return measured.stream()
        .filter(each -> each.experiment().name().equals(side.experiment()))
        .findFirst()
        .orElseThrow();
  }

  int defaultEpochs(Side side) {
    return measured(side).experiment().settings().get(Setting.EPOCHS);
  }

  /** {@return whether so few epochs, of those that are stated, say nothing of an experiment} */
  static boolean tooFew(int epochs, int stated) {
    return epochs < Math.max(2, Math.ceilDiv(stated, 100));
  }

  /** {@return such as {@code 5 of 200 (2+1)}} */
  String extent(Side side, int epochs, long... runs) {
    String counts = LongStream.of(runs).mapToObj(Long::toString).collect(Collectors.joining("+"));
    return "%d of %d (%s)".formatted(epochs, defaultEpochs(side), counts);
  }
}
