package org.linkedneurons.experiments.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.linkedneurons.experiments.results.Conditions;
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

  private static final int ALL_IMAGES = 10_000;

  /** Judges the runs of a side, if there are any with the experiment's own settings. */
  Finding judge(Side side, BiFunction<Series, String, Finding> judge) {
    return series(side)
        .filter(series -> differences(side, series).isEmpty())
        .map(series -> judge.apply(series, extent(side, series.epochs(), series.runs().size())))
        .orElseGet(Finding::notRun);
  }

  /** {@return the runs of a side, with the experiment's own settings where there are such} */
  Optional<Series> series(Side side) {
    return measured(side).series().stream()
        .filter(series -> series.variant().name().equals(side.variant()))
        .filter(series -> measured(side).varied(series) == side.varied())
        .findFirst();
  }

  private List<String> differences(Side side, Series series) {
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

  /** {@return whether so few epochs say nothing of an experiment} */
  boolean tooFew(Side side, int epochs) {
    return epochs < Math.max(2, Math.ceilDiv(defaultEpochs(side), 100));
  }

  /** {@return whether two sides differ in nothing but what the claim is about} */
  boolean comparable(Side one, Series a, Side other, Series b) {
    return a.conditions().isPresent() == b.conditions().isPresent()
        && differences(one, a).equals(differences(other, b));
  }

  /** {@return two standard errors of a difference of two shares of the validation images} */
  static double noise(Series series, double one, double other) {
    int limit = series.conditions().map(Conditions::limit).orElse(0);
    int images = limit == 0 ? ALL_IMAGES : Math.min(limit, ALL_IMAGES);
    return 2 * Math.sqrt((one * (1 - one) + other * (1 - other)) / images);
  }

  /** {@return such as {@code 5 of 200 (2+1)}} */
  String extent(Side side, int epochs, long... runs) {
    String counts = LongStream.of(runs).mapToObj(Long::toString).collect(Collectors.joining("+"));
    return "%d of %d (%s)".formatted(epochs, defaultEpochs(side), counts);
  }
}
