package org.linkedneurons.article;

import java.util.List;

/** Something that the paper, or our own experiment, says of runs, and that runs can bear out. */
sealed interface Claim
    permits Above, Keeps, Learns, StaysAtChance, Reaches, TakesLonger, NoDeadUnits {
  /** {@return whose figures it is about; the first names the experiment it is listed under} */
  List<Side> sides();

  /** {@return the claim in a few words, as LaTeX} */
  String text();

  /** {@return what the runs say} */
  Finding judge(Evidence evidence);
}
