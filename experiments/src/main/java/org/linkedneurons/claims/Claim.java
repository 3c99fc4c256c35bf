package org.linkedneurons.claims;

import java.util.List;
import org.linkedneurons.results.Accuracy;
import org.linkedneurons.results.PaperFigures;

/** Something that the paper, or our own experiment, says of runs, and that runs can bear out. */
sealed interface Claim
    permits Above, Keeps, Learns, StaysAtChance, Reaches, TakesLonger, NoDeadUnits {
  /** {@return whose figures it is about} */
  List<Side> sides();

  /** {@return the claim in a few words} */
  String text();

  /** {@return the paper's figures of its sides, a dash where it gives none} */
  default String published(PaperFigures paper) {
    List<String> figures = sides().stream().map(side -> side.published(paper)).toList();
    return figures.stream().allMatch(Accuracy.NONE::equals)
        ? Accuracy.NONE
        : String.join(" / ", figures);
  }

  /** {@return what the runs say} */
  Finding judge(Evidence evidence);
}
