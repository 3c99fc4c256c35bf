package org.linkedneurons.experiments.claims;

import java.util.List;
import org.linkedneurons.experiments.results.PaperFigures;

/** Something that the paper, or our own experiment, says of runs, and that runs can bear out. */
sealed interface Claim
    permits Above, Keeps, Learns, StaysAtChance, Reaches, TakesLonger, NoDeadUnits {
  /** {@return the claim in a few words} */
  String text();

  /** {@return what it is about} */
  List<Side> sides();

  /** {@return the paper's figures, a dash where it gives none} */
  default String published(PaperFigures paper) {
    return Side.published(paper, sides());
  }

  /** {@return what the runs say} */
  Finding judge(Evidence evidence);
}
