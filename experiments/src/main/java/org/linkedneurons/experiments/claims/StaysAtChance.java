package org.linkedneurons.experiments.claims;

import java.util.List;
import org.linkedneurons.experiments.results.Accuracy;

/**
 * A variant never leaves chance.
 *
 * @param side the variant
 */
record StaysAtChance(Side side) implements Claim {
  /** The share of the default epochs after which chance is taken for the end. */
  private static final int ENOUGH = 10;

  @Override
  public List<Side> sides() {
    return List.of(side);
  }

  @Override
  public String text() {
    return side.text() + " stays at chance";
  }

  /** Early on only a wholly dead layer proves it: nothing passes it, forward or back. */
  @Override
  public Finding judge(Evidence evidence) {
    return evidence.judge(
        side,
        (series, extent) -> {
          double best = series.best().orElse(Evidence.CHANCE);
          boolean atChance = Learns.atChance(best);
          boolean cut =
              series.runs().stream().allMatch(run -> NoDeadUnits.layers(run).containsValue(1.0));
          boolean decided =
              !atChance || cut || series.epochs() * ENOUGH >= evidence.defaultEpochs(side);
          String numbers = Accuracy.text(best) + (atChance && cut ? ", dead layer" : "");
          return decided
              ? Finding.decided(atChance, numbers, extent)
              : Finding.open("at chance so far", numbers, extent);
        });
  }
}
