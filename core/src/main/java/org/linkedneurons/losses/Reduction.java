package org.linkedneurons.losses;

/**
 * How the values of a batch become one loss, as Keras names it. Keras' other two, which leave the
 * values apart or divide by the sum of the weights, are refused: training needs one number, and a
 * step knows one weight of each sample.
 */
public enum Reduction {
  /** Their sum, divided by their number. */
  SUM_OVER_BATCH_SIZE,
  /** Their sum. */
  SUM,
  /** The same as {@link #SUM_OVER_BATCH_SIZE}. */
  MEAN
}
