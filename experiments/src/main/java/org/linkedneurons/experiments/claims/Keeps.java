package org.linkedneurons.experiments.claims;

import org.linkedneurons.experiments.results.PaperFigures;

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
  public String published(PaperFigures paper) {
    return Side.published(paper, one, other);
  }

  @Override
  public Finding judge(Evidence evidence) {
    return Comparison.judge(evidence, one, other, Keeps::judge);
  }

  private static Finding judge(Comparison c) {
    if (Learns.atChance(c.other())) {
      return Finding.open("neither learns yet", c.numbers(), c.extent());
    }
    if (c.difference() >= -TOLERANCE) {
      return Finding.decided(true, c.numbers(), c.extent());
    }
    // Behind at first, a variant may still catch up.
    return c.whole() && c.difference() <= -TOLERANCE - c.noise()
        ? Finding.decided(false, c.numbers(), c.extent())
        : Finding.open(c.whole() ? "within noise" : "not yet", c.numbers(), c.extent());
  }
}
