package org.linkedneurons.experiments.claims;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;

/**
 * Something that the paper, or our own experiment, says of runs. What can be said is a method each,
 * with the rule by which runs bear it out.
 *
 * @param text in a few words
 * @param sides what it is about
 * @param figure the paper's figure where that is no accuracy, else null
 * @param rule what the runs say
 */
record Claim(String text, List<Side> sides, String figure, Function<Evidence, Finding> rule) {
  /** Well beyond what the best of some epochs at chance can be. */
  private static final double MARGIN = 0.02;

  /** What "about" allows of a score. */
  private static final double ABOUT = 0.005;

  /** What still counts as no loss. */
  private static final double TOLERANCE = 0.01;

  /** The share of the default epochs after which chance is taken for the end. */
  private static final int ENOUGH = 10;

  /** What "about" allows of a ratio of times. */
  private static final double ABOUT_TIMES = 0.25;

  private static final int ENOUGH_TIMED_EPOCHS = 5;
  private static final String DEAD_UNITS = "dead_units";

  /** {@return the claim beside what the runs say} */
  JudgedClaim judged(String experiment, PaperFigures paper, List<Measured> all) {
    Finding finding = Evidence.of(sides, all).map(rule).orElseGet(Finding::notRun);
    String published = figure == null ? Side.published(paper, sides) : figure;
    return new JudgedClaim(experiment, text, published, finding);
  }

  /** Of one variant only runs with the experiment's own settings count. */
  private static Claim ofOne(Side side, String says, Function<Evidence, Finding> rule) {
    return new Claim(
        side.text() + " " + says,
        List.of(side),
        null,
        runs -> runs.first().besides().isEmpty() ? rule.apply(runs) : Finding.notRun());
  }

  private static Claim ofTwo(Side one, Side two, String text, Function<Evidence, Finding> rule) {
    return new Claim(text, List.of(one, two), null, rule);
  }

  private Claim published(String instead) {
    return new Claim(text, sides, instead, rule);
  }

  /** A variant reaches about a score; as long as not all epochs have passed, it still may. */
  static Claim reaches(Side side, double score) {
    return ofOne(
        side,
        "reaches about " + score,
        runs -> {
          double best = runs.first().best().orElse(0);
          boolean reached = best >= score - ABOUT;
          return runs.finding(reached, reached || runs.whole(), "not yet", Accuracy.text(best));
        });
  }

  /** A variant leaves chance; as long as not all epochs have passed, it still may. */
  static Claim learns(Side side) {
    return ofOne(
        side,
        "learns",
        runs -> {
          double best = runs.first().best().orElse(Evidence.CHANCE);
          boolean learns = !atChance(best);
          return runs.finding(
              learns, learns || runs.whole(), "at chance so far", Accuracy.text(best));
        });
  }

  /**
   * A variant never leaves chance. Early on only a wholly dead layer proves it: nothing passes it,
   * forward or back.
   */
  static Claim staysAtChance(Side side) {
    return ofOne(
        side,
        "stays at chance",
        runs -> {
          double best = runs.first().best().orElse(Evidence.CHANCE);
          boolean atChance = atChance(best);
          boolean cut =
              runs.first().runs().stream().allMatch(run -> deadUnits(run).containsValue(1.0));
          return runs.finding(
              atChance,
              !atChance || cut || runs.epochs() * ENOUGH >= runs.stated(),
              "at chance so far",
              Accuracy.text(best) + (atChance && cut ? ", dead layer" : ""));
        });
  }

  private static boolean atChance(double score) {
    return score <= Evidence.CHANCE + MARGIN;
  }

  /** A variant has no dead units, or some; the paper shows them in a picture, without figures. */
  static Claim deadUnits(Side side, boolean none) {
    Function<Evidence, Finding> rule =
        runs -> {
          int layers = runs.first().layers(DEAD_UNITS).size();
          if (layers == 0) {
            return Finding.notRun();
          }
          long dead =
              runs.first().runs().stream()
                  .flatMap(run -> deadUnits(run).entrySet().stream())
                  .filter(layer -> layer.getValue() > 0)
                  .map(Map.Entry::getKey)
                  .distinct()
                  .count();
          return runs.finding(
              (dead == 0) == none,
              !runs.tooFew(),
              "too few epochs",
              dead == 0 ? "none" : "in %d of %d layers".formatted(dead, layers));
        };
    return ofOne(side, none ? "has no dead unit" : "has dead units", rule).published(Accuracy.NONE);
  }

  /** {@return the share of dead units by layer in one run, as last measured} */
  private static Map<String, Double> deadUnits(Run run) {
    return run.record() == null
        ? Map.of()
        : run.record().layers().getOrDefault(DEAD_UNITS, Map.of());
  }

  /** One variant scores higher than another. */
  static Claim above(Side one, Side other, String text) {
    return ofTwo(
        one,
        other,
        text,
        both ->
            both.ofScores(
                difference ->
                    Math.abs(difference) < both.noise()
                        ? both.open("within noise")
                        : both.decided(difference > 0)));
  }

  /** Under other circumstances a variant scores as well as under the usual ones. */
  static Claim keeps(Side one, Side usual, String text) {
    return ofTwo(one, usual, text, both -> both.ofScores(difference -> keeps(both, difference)));
  }

  private static Finding keeps(Evidence both, double difference) {
    if (atChance(both.score(both.second()))) {
      return both.open("neither learns yet");
    }
    if (difference >= -TOLERANCE) {
      return both.decided(true);
    }
    // Behind at first, a variant may still catch up.
    return both.whole() && difference <= -TOLERANCE - both.noise()
        ? both.decided(false)
        : both.open(both.whole() ? "within noise" : "not yet");
  }

  /** An epoch of one variant takes about so many times as long as one of another. */
  static Claim takesLonger(Side one, Side other, double times, String text) {
    return ofTwo(one, other, text, both -> takesLonger(both, times)).published("ratio " + times);
  }

  private static Finding takesLonger(Evidence both, double times) {
    OptionalDouble slow = both.first().seconds();
    OptionalDouble quick = both.second().seconds();
    if (slow.isEmpty() || quick.isEmpty()) {
      return Finding.notRun();
    }
    double ratio = slow.getAsDouble() / quick.getAsDouble();
    String numbers = String.format(Locale.ROOT, "ratio %.2f", ratio);
    boolean alike =
        both.comparable() && circumstances(both.first()).equals(circumstances(both.second()));
    boolean enough = both.epochs() >= ENOUGH_TIMED_EPOCHS;
    return both.finding(
        ratio >= times - ABOUT_TIMES,
        enough && alike,
        enough ? "other conditions" : "too few epochs",
        numbers);
  }

  /** Machines, threads, batch sizes. */
  private static List<List<Object>> circumstances(Series series) {
    return series.runs().stream()
        .map(Run::record)
        .map(
            record ->
                List.<Object>of(
                    record.machine(),
                    record.options().threads(),
                    record.options().settings().get(Setting.BATCH_SIZE)))
        .distinct()
        .toList();
  }
}
