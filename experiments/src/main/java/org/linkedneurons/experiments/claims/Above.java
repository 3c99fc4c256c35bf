package org.linkedneurons.experiments.claims;

import org.linkedneurons.experiments.results.PaperFigures;

/**
 * One variant scores higher than another.
 *
 * @param one the higher
 * @param other the lower
 * @param text in words
 */
record Above(Side one, Side other, String text) implements Claim {

  /** Two variants of one experiment. */
  Above(Side one, Side other) {
    this(one, other, one.text() + " above " + other.text());
  }

  @Override
  public String published(PaperFigures paper) {
    return Side.published(paper, one, other);
  }

  @Override
  public Finding judge(Evidence evidence) {
    return Comparison.judge(
        evidence,
        one,
        other,
        c ->
            Math.abs(c.difference()) < c.noise()
                ? Finding.open("within noise", c.numbers(), c.extent())
                : Finding.decided(c.difference() > 0, c.numbers(), c.extent()));
  }
}
