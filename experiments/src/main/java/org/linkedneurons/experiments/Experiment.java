package org.linkedneurons.experiments;

import java.util.List;
import java.util.Optional;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.Node;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.schedules.Schedule;

/**
 * An experiment: network, data, optimizer, variants. A new one is a class with {@code
 * AutoService(Experiment.class)}, here or in another jar on the class path; the commands find it.
 */
public interface Experiment {

  /** {@return its name on the command line} */
  String name();

  /** {@return what it is about, in one line} */
  String description();

  /** {@return the data set that it takes unless told otherwise, as {@code --data} names it} */
  String data();

  /** {@return what is compared} */
  List<Variant> variants();

  /** {@return the paper's settings} */
  Settings settings();

  /** {@return what the paper varies besides the variants, if there is such a thing} */
  default Optional<Setting<? extends Number>> varied() {
    return Optional.empty();
  }

  /**
   * {@return the settings of a variant}
   *
   * @param variant one of the variants
   */
  default Settings settings(Variant variant) {
    return settings().with(variant.changes());
  }

  /**
   * {@return the variant of a name, if there is one}
   *
   * @param name its name
   */
  default Optional<Variant> variant(String name) {
    return variants().stream().filter(variant -> variant.name().equals(name)).findFirst();
  }

  /**
   * {@return the network's last node, whose values are the classes' probabilities}
   *
   * @param images the node that gives images, {@code [batch, height, width, channels]}
   * @param classes how many classes there are
   * @param variant what stands after each layer
   * @param settings the paper's, or what a user changed of them
   */
  Node network(Node images, int classes, Variant variant, Settings settings);

  /**
   * {@return the update rule}
   *
   * @param learningRate the rate of each step
   */
  Optimizer optimizer(Schedule learningRate);
}
