package org.linkedneurons.claims;

import java.util.List;
import org.linkedneurons.results.Accuracy;

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
    return evidence
        .stated(side)
        .map(
            series -> {
              double best = series.best().orElse(Evidence.CHANCE);
              int epochs = series.epochs();
              String extent = evidence.extent(side, epochs, series.runs().size());
              return atChance(best) && epochs < evidence.defaultEpochs(side)
                  ? Finding.open("at chance so far", Accuracy.text(best), extent)
                  : Finding.decided(!atChance(best), Accuracy.text(best), extent);
            })
        .orElseGet(Finding::notRun);
  }
}
