package org.linkedneurons.experiments.claims;

import java.util.function.DoubleFunction;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.Conditions;
import org.linkedneurons.experiments.results.Series;

/**
 * The runs of two sides, scored after equally many epochs.
 *
 * @param evidence where they are from
 * @param one the first side
 * @param other the second
 * @param first the first side's runs
 * @param second the second's
 */
record Comparison(Evidence evidence, Side one, Side other, Series first, Series second) {
  private static final int ALL_IMAGES = 10_000;

  int epochs() {
    return Math.min(first.epochs(), second.epochs());
  }

  private double score(Series series) {
    return series.best(epochs()).orElse(Evidence.CHANCE);
  }

  double secondScore() {
    return score(second);
  }

  /** {@return whether as many epochs have passed as the experiment states} */
  boolean whole() {
    return epochs() >= evidence.defaultEpochs(one);
  }

  /** {@return whether the sides differ in nothing but what the claim is about} */
  boolean comparable() {
    return first.conditions().isPresent() == second.conditions().isPresent()
        && evidence.differences(one, first).equals(evidence.differences(other, second));
  }

  /** Judges by the difference of the scores, where that is a fair measure. */
  Finding ofScores(DoubleFunction<Finding> rule) {
    if (!comparable()) {
      return open("other conditions");
    }
    return Evidence.tooFew(epochs(), evidence.defaultEpochs(one))
        ? open("too few epochs")
        : rule.apply(score(first) - score(second));
  }

  /** {@return two standard errors of a difference of two shares of the validation images} */
  double noise() {
    int limit = first.conditions().map(Conditions::limit).orElse(0);
    int images = limit == 0 ? ALL_IMAGES : Math.min(limit, ALL_IMAGES);
    return 2 * Math.sqrt((variance(score(first)) + variance(score(second))) / images);
  }

  private static double variance(double share) {
    return share * (1 - share);
  }

  Finding open(String reason) {
    return Finding.open(reason, numbers(), scored());
  }

  Finding decided(boolean holds) {
    return Finding.decided(holds, numbers(), scored());
  }

  private String numbers() {
    return Accuracy.text(score(first)) + " / " + Accuracy.text(score(second));
  }

  private String scored() {
    return extent(first.of(epochs()), second.of(epochs()));
  }

  /** {@return after how many epochs, in how many runs} */
  String extent(Series a, Series b) {
    return evidence.extent(one, epochs(), a.runs().size(), b.runs().size());
  }
}
