package org.linkedneurons.claims;

import org.linkedneurons.results.Accuracy;
import org.linkedneurons.results.PaperFigures;
import org.linkedneurons.results.VariantName;

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
    return new VariantName(variant).text();
  }

  /** {@return the paper's accuracy, a dash where it gives none} */
  String published(PaperFigures paper) {
    return paper
        .of(experiment, variant, (int) varied)
        .map(figure -> Accuracy.text(figure.accuracy()))
        .orElse(Accuracy.NONE);
  }
}
