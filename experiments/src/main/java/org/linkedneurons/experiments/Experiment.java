package org.linkedneurons.experiments;

import java.util.List;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.Optimizer;

/** An experiment of the paper: network, data, optimizer, variants. */
public interface Experiment {

  /** {@return its name on the command line} */
  String name();

  /** {@return what it is about, in one line} */
  String description();

  /** {@return the data set that it takes unless told otherwise, as {@code --data} names it} */
  String data();

  /** {@return the activations that it is run with} */
  List<Variant> variants();

  /** {@return the settings that the paper uses} */
  Defaults defaults();

  /**
   * {@return the network's layers, not built yet}
   *
   * @param variant the activation
   * @param images the shape of an image: height, width, channels
   * @param classes how many classes there are
   */
  Sequential network(Variant variant, long[] images, int classes);

  /**
   * {@return the update rule}
   *
   * @param learningRate the rate
   */
  Optimizer optimizer(double learningRate);

  /**
   * What the paper sets.
   *
   * @param epochs how many epochs
   * @param batchSize samples in a batch
   * @param learningRate the rate
   * @param offset what is added to pixels between 0 and 1
   */
  record Defaults(int epochs, int batchSize, double learningRate, double offset) {}
}
