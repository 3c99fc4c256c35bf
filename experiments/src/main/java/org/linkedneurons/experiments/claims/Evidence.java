package org.linkedneurons.experiments.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.Conditions;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;

/**
 * What a claim is judged by.
 *
 * @param sides the runs of each side
 */
record Evidence(List<Series> sides) {
  /** What a network reaches by saying the same of every image, all data sets having ten classes. */
  static final double CHANCE = 0.1;

  private static final int ALL_IMAGES = 10_000;

  /** {@return the runs of some sides, if each has some} */
  static Optional<Evidence> of(List<Side> sides, List<Measured> all) {
    List<Series> found = sides.stream().flatMap(side -> side.series(all).stream()).toList();
    return Optional.of(new Evidence(found)).filter(_ -> found.size() == sides.size());
  }

  Series first() {
    return sides.getFirst();
  }

  Series second() {
    return sides.getLast();
  }

  /** {@return as many epochs as each side has} */
  int epochs() {
    return sides.stream().mapToInt(Series::epochs).min().orElseThrow();
  }

  /** {@return how many epochs the experiment states} */
  int stated() {
    return first().experiment().settings().get(Setting.EPOCHS);
  }

  boolean whole() {
    return epochs() >= stated();
  }

  /** {@return whether so few epochs say nothing of an experiment} */
  boolean tooFew() {
    return epochs() < Math.max(2, Math.ceilDiv(stated(), 100));
  }

  /** {@return whether the sides differ in nothing but what the claim is about} */
  boolean comparable() {
    return first().conditions().isPresent() == second().conditions().isPresent()
        && first().besides().equals(second().besides());
  }

  /** {@return such as {@code 5 of 200 (2+1)}: epochs, and runs of each side} */
  private String extent(List<Series> runs) {
    String counts =
        runs.stream().map(each -> "" + each.runs().size()).collect(Collectors.joining("+"));
    return "%d of %d (%s)".formatted(epochs(), stated(), counts);
  }

  /** Whether a claim holds if that is decided, else why it is not. */
  Finding finding(boolean holds, boolean decided, String otherwise, String numbers) {
    return Finding.of(holds, decided ? "" : otherwise, numbers, extent(sides));
  }

  /** Judges by the difference of scores after equally many epochs, where that is a fair measure. */
  Finding ofScores(DoubleFunction<Finding> rule) {
    if (!comparable()) {
      return open("other conditions");
    }
    return tooFew() ? open("too few epochs") : rule.apply(score(first()) - score(second()));
  }

  double score(Series side) {
    return side.of(epochs()).best().orElse(CHANCE);
  }

  /** {@return two standard errors of a difference of two shares of the validation images} */
  double noise() {
    int limit = first().conditions().map(Conditions::limit).orElse(0);
    int images = limit == 0 ? ALL_IMAGES : Math.min(limit, ALL_IMAGES);
    return 2 * Math.sqrt((variance(score(first())) + variance(score(second()))) / images);
  }

  private static double variance(double share) {
    return share * (1 - share);
  }

  Finding open(String reason) {
    return scored(false, reason);
  }

  Finding decided(boolean holds) {
    return scored(holds, "");
  }

  private Finding scored(boolean holds, String openReason) {
    String numbers = Accuracy.text(score(first())) + " / " + Accuracy.text(score(second()));
    List<Series> compared = sides.stream().map(side -> side.of(epochs())).toList();
    return Finding.of(holds, openReason, numbers, extent(compared));
  }
}
