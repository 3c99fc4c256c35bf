package org.linkedneurons.experiments.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.graph.Precision;

/**
 * What runs must have in common to be averaged: all but seed, length, and where and how they ran.
 *
 * @param data the data set's name
 * @param settings the hyper-parameters, but for the epochs
 * @param limit how many samples were used, 0 for all
 * @param precision that of convolutions and matrix products
 */
public record Conditions(String data, Settings settings, int limit, Precision precision) {

  /** {@return a run's, or nothing for event files of Keras, which do not say} */
  static Optional<Conditions> of(Run run) {
    return Optional.ofNullable(run.record()).map(record -> of(record.options()));
  }

  /**
   * {@return those that an experiment states for one of its variants}
   *
   * @param experiment the experiment
   * @param variant the variant
   */
  static Conditions stated(Experiment experiment, Variant variant) {
    return new Conditions(
        experiment.data(),
        experiment.settings(variant).without(Setting.EPOCHS),
        0,
        Precision.FLOAT32);
  }

  private static Conditions of(RunOptions options) {
    return new Conditions(
        options.data(),
        options.settings().without(Setting.EPOCHS),
        options.limit(),
        options.precision());
  }

  /** {@return in what these differ from others, such as {@code offset 39.5}} */
  List<String> differencesFrom(Conditions other) {
    List<String> differences = new ArrayList<>();
    add(differences, "data", data, other.data);
    add(differences, "limit", limit, other.limit);
    add(differences, "precision", precision, other.precision);
    differences.addAll(settings.differencesFrom(other.settings));
    return differences;
  }

  private static void add(List<String> to, String name, Object value, Object other) {
    if (!value.equals(other)) {
      to.add(name + " " + value);
    }
  }
}
