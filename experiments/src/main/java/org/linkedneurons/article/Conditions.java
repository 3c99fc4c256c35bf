package org.linkedneurons.article;

import java.util.Objects;
import java.util.Optional;
import org.linkedneurons.graph.Precision;
import org.linkedneurons.results.Run;
import org.linkedneurons.runs.RunOptions;
import org.linkedneurons.variants.Settings;

/**
 * What runs must have in common to be averaged: all but seed, length, and where and how they ran.
 *
 * @param data the data set's name
 * @param settings the hyper-parameters, their epochs put at 1
 * @param limit how many samples were used, 0 for all
 * @param precision that of convolutions and matrix products
 */
record Conditions(String data, Settings settings, int limit, Precision precision) {

  /** {@return a run's, or nothing for event files of Keras, which do not say} */
  static Optional<Conditions> of(Run run) {
    return Optional.ofNullable(run.record()).map(record -> of(record.options()));
  }

  private static Conditions of(RunOptions options) {
    return new Conditions(
        options.data(), options.settings().epochs(1), options.limit(), options.precision());
  }

  /** {@return whether two runs of different variants differ in nothing else that matters} */
  boolean comparable(Conditions other) {
    return data.equals(other.data)
        && limit == other.limit
        && precision == other.precision
        && settings.offset() == other.settings.offset()
        && Objects.equals(settings.width(), other.settings.width());
  }
}
