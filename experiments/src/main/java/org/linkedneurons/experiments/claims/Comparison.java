package org.linkedneurons.experiments.claims;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.Series;

/**
 * Two sides after equally many epochs.
 *
 * @param one the first side's median score
 * @param other the second side's
 * @param noise the least noise that their difference has
 * @param whole whether as many epochs have passed as the experiment states
 * @param numbers both scores
 * @param extent after how many epochs, in how many runs
 */
record Comparison(
    double one, double other, double noise, boolean whole, String numbers, String extent) {

  /** Judges two sides, or says why they cannot be compared. */
  static Finding judge(
      Evidence evidence, Side one, Side other, Function<Comparison, Finding> judge) {
    Optional<Series> first = evidence.series(one);
    Optional<Series> second = evidence.series(other);
    if (first.isEmpty() || second.isEmpty()) {
      return Finding.notRun();
    }
    Series a = first.get();
    Series b = second.get();
    int epochs = Math.min(a.epochs(), b.epochs());
    ToDoubleFunction<Series> score = series -> series.best(epochs).orElse(Evidence.CHANCE);
    double scoreA = score.applyAsDouble(a);
    double scoreB = score.applyAsDouble(b);
    Comparison comparison =
        new Comparison(
            scoreA,
            scoreB,
            Evidence.noise(a, scoreA, scoreB),
            epochs >= evidence.defaultEpochs(one),
            Accuracy.text(scoreA) + " / " + Accuracy.text(scoreB),
            evidence.extent(one, epochs, a.of(epochs).runs().size(), b.of(epochs).runs().size()));
    if (!evidence.comparable(one, a, other, b)) {
      return comparison.open("other conditions");
    }
    if (evidence.tooFew(one, epochs)) {
      return comparison.open("too few epochs");
    }
    return judge.apply(comparison);
  }

  Finding open(String reason) {
    return Finding.open(reason, numbers, extent);
  }

  Finding decided(boolean holds) {
    return Finding.decided(holds, numbers, extent);
  }

  double difference() {
    return one - other;
  }
}
