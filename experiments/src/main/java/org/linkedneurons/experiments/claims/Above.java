package org.linkedneurons.experiments.claims;

import java.util.List;

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
  public List<Side> sides() {
    return List.of(one, other);
  }

  @Override
  public Finding judge(Evidence evidence) {
    return Comparison.judge(
        evidence,
        one,
        other,
        c ->
            Math.abs(c.difference()) < c.noise()
                ? c.open("within noise")
                : c.decided(c.difference() > 0));
  }
}
