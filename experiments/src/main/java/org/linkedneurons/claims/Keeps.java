package org.linkedneurons.claims;

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
      return Finding.open("neither learns yet", c.numbers(), c.extent());
    }
    boolean between = c.difference() < -TOLERANCE && c.difference() > -TOLERANCE - c.noise();
    return between
        ? Finding.open("within noise", c.numbers(), c.extent())
        : Finding.decided(c.difference() >= -TOLERANCE, c.numbers(), c.extent());
  }
}
