package org.linkedneurons.experiments.claims;

import org.linkedneurons.experiments.results.Series;

/**
 * The runs of one side.
 *
 * @param series the runs
 * @param stated how many epochs the experiment states
 * @param extent after how many epochs, in how many runs
 */
record Shown(Series series, int stated, String extent) {
  /** {@return whether as many epochs have passed as the experiment states} */
  boolean whole() {
    return series.epochs() >= stated;
  }

  boolean tooFew() {
    return Evidence.tooFew(series.epochs(), stated);
  }

  /** Whether a claim holds if that is decided, else why it is not. */
  Finding finding(boolean holds, boolean decided, String otherwise, String numbers) {
    return decided
        ? Finding.decided(holds, numbers, extent)
        : Finding.open(otherwise, numbers, extent);
  }
}
