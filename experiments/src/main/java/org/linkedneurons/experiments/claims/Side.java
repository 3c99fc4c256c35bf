package org.linkedneurons.experiments.claims;

import java.util.List;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.PaperFigures;

/**
 * One side of a claim.
 *
 * @param experiment the experiment's name
 * @param variant the variant's name
 * @param varied the width in width, the offset in shift, else 0
 */
record Side(String experiment, String variant, double varied) {
  Side(String experiment, String variant) {
    this(experiment, variant, 0);
  }

  String text() {
    return Experiments.named(experiment)
        .flatMap(known -> known.variant(variant))
        .orElseThrow()
        .title();
  }

  /** {@return the paper's accuracies of some sides, one dash where it gives none at all} */
  static String published(PaperFigures paper, List<Side> sides) {
    List<String> figures = sides.stream().map(side -> side.published(paper)).toList();
    return figures.stream().allMatch(Accuracy.NONE::equals)
        ? Accuracy.NONE
        : String.join(" / ", figures);
  }

  private String published(PaperFigures paper) {
    return paper
        .of(experiment, variant, (int) varied)
        .map(figure -> Accuracy.text(figure.accuracy()))
        .orElse(Accuracy.NONE);
  }
}
