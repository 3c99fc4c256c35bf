package org.linkedneurons.experiments.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.graph.Precision;

/**
 * What runs must have in common to be averaged: all but seed, length, and where and how they ran.
 *
 * @param data the data set's name
 * @param settings the hyper-parameters, their epochs put at 1
 * @param limit how many samples were used, 0 for all
 * @param precision that of convolutions and matrix products
 */
public record Conditions(String data, Settings settings, int limit, Precision precision) {

  /**
   * {@return a run's, or nothing for event files of Keras, which do not say}
   *
   * @param run the run
   */
  public static Optional<Conditions> of(Run run) {
    return Optional.ofNullable(run.record()).map(record -> of(record.options()));
  }

  /**
   * {@return those that an experiment states for one of its variants}
   *
   * @param experiment the experiment
   * @param variant the variant
   */
  public static Conditions stated(Experiment experiment, Variant variant) {
    Settings settings = variant.settings().apply(experiment.settings()).epochs(1);
    return new Conditions(experiment.data(), settings, 0, Precision.FLOAT32);
  }

  private static Conditions of(RunOptions options) {
    return new Conditions(
        options.data(), options.settings().epochs(1), options.limit(), options.precision());
  }

  /**
   * {@return in what these differ from others, such as {@code offset 39.5}; nothing if they do not}
   *
   * @param other what to compare with
   */
  public List<String> differencesFrom(Conditions other) {
    List<String> differences = new ArrayList<>();
    add(differences, "data", data, other.data);
    add(differences, "limit", limit, other.limit);
    add(differences, "precision", precision, other.precision);
    add(differences, "batch size", settings.batchSize(), other.settings.batchSize());
    add(differences, "learning rate", settings.learningRate(), other.settings.learningRate());
    add(differences, "decay", settings.decay(), other.settings.decay());
    add(differences, "schedule", settings.schedule(), other.settings.schedule());
    add(differences, "offset", settings.offset(), other.settings.offset());
    add(differences, "shuffle", settings.shuffle(), other.settings.shuffle());
    add(differences, "augment", settings.augment(), other.settings.augment());
    add(differences, "width", settings.width(), other.settings.width());
    add(differences, "depth", settings.depth(), other.settings.depth());
    return differences;
  }

  private static void add(List<String> to, String name, Object value, Object other) {
    if (!Objects.equals(value, other)) {
      to.add(name + " " + value);
    }
  }
}
