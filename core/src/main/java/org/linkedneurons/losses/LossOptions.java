package org.linkedneurons.losses;

import org.linkedneurons.settings.Configured;

/**
 * What every loss may be set to beside its own settings.
 *
 * @param reduction how the values of a batch become one loss
 */
public record LossOptions(Reduction reduction) implements Configured {

  /** Keras' default: the mean. */
  public LossOptions() {
    this(Reduction.SUM_OVER_BATCH_SIZE);
  }
}
