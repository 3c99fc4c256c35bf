package org.linkedneurons.experiments.claims;

import java.util.List;
import java.util.Optional;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.results.Accuracy;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Series;

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

  /** {@return its runs, with the experiment's own settings where there are such} */
  Optional<Series> series(List<Measured> all) {
    return all.stream()
        .flatMap(measured -> measured.series().stream())
        .filter(series -> series.experiment().name().equals(experiment))
        .filter(series -> series.variant().name().equals(variant) && series.varied() == varied)
        .findFirst();
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
