package org.linkedneurons.experiments.claims;

import java.util.List;

/**
 * Under other circumstances a variant scores as well, give or take a hundredth.
 *
 * @param one under the circumstances in question
 * @param other under the usual ones
 * @param text in words
 */
record Keeps(Side one, Side other, String text) implements Claim {
  private static final double TOLERANCE = 0.01;

  @Override
  public List<Side> sides() {
    return List.of(one, other);
  }

  @Override
  public Finding judge(Evidence evidence) {
    return Comparison.judge(evidence, one, other, Keeps::judge);
  }

  private static Finding judge(Comparison c) {
    if (Learns.atChance(c.other())) {
      return c.open("neither learns yet");
    }
    if (c.difference() >= -TOLERANCE) {
      return c.decided(true);
    }
    // Behind at first, a variant may still catch up.
    return c.whole() && c.difference() <= -TOLERANCE - c.noise()
        ? c.decided(false)
        : c.open(c.whole() ? "within noise" : "not yet");
  }
}
