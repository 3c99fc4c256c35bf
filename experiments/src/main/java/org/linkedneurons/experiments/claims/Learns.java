package org.linkedneurons.experiments.claims;

import java.util.List;
import org.linkedneurons.experiments.results.Accuracy;

/**
 * A variant leaves chance.
 *
 * @param side the variant
 */
record Learns(Side side) implements Claim {
  /** Well beyond what the best of some epochs at chance can be. */
  private static final double MARGIN = 0.02;

  static boolean atChance(double score) {
    return score <= Evidence.CHANCE + MARGIN;
  }

  @Override
  public List<Side> sides() {
    return List.of(side);
  }

  @Override
  public String text() {
    return side.text() + " learns";
  }

  /** It may still leave chance as long as not all epochs have passed. */
  @Override
  public Finding judge(Evidence evidence) {
    return evidence.judge(
        side,
        (series, extent) -> {
          double best = series.best().orElse(Evidence.CHANCE);
          return atChance(best) && series.epochs() < evidence.defaultEpochs(side)
              ? Finding.open("at chance so far", Accuracy.text(best), extent)
              : Finding.decided(!atChance(best), Accuracy.text(best), extent);
        });
  }
}
