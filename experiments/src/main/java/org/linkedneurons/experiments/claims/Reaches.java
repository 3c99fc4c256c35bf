package org.linkedneurons.experiments.claims;

import java.util.List;
import org.linkedneurons.experiments.results.Accuracy;

/**
 * A variant reaches a score.
 *
 * @param side the variant
 * @param score the score
 */
record Reaches(Side side, double score) implements Claim {
  /** What "about" allows. */
  private static final double ABOUT = 0.005;

  @Override
  public List<Side> sides() {
    return List.of(side);
  }

  @Override
  public String text() {
    return side.text() + " reaches about " + score;
  }

  @Override
  public Finding judge(Evidence evidence) {
    return evidence.judge(
        side,
        (series, extent) -> {
          double best = series.best().orElse(0);
          boolean reached = best >= score - ABOUT;
          return !reached && series.epochs() < evidence.defaultEpochs(side)
              ? Finding.open("not yet", Accuracy.text(best), extent)
              : Finding.decided(reached, Accuracy.text(best), extent);
        });
  }
}
