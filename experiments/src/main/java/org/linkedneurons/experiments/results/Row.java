package org.linkedneurons.experiments.results;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A variant's line of a table: what was measured, beside what the paper says.
 *
 * @param series what was measured; no runs where there is nothing
 * @param paper the paper's figure, if it has one for these settings
 */
public record Row(Series series, Optional<PaperFigures.Figure> paper) {
  /** {@return the variant as people write it} */
  public String title() {
    return series.variant().title();
  }

  /** {@return the median over runs of the best validation accuracy} */
  public OptionalDouble median() {
    return series.best();
  }

  /** {@return the maximum over runs of the best validation accuracy} */
  public OptionalDouble highest() {
    return series.highest();
  }

  /** {@return the paper's median} */
  public OptionalDouble paperMedian() {
    return paper.stream().mapToDouble(PaperFigures.Figure::accuracy).findFirst();
  }

  /** {@return the paper's maximum} */
  public OptionalDouble paperHighest() {
    return paper.map(PaperFigures.Figure::highest).orElse(OptionalDouble.empty());
  }
}
