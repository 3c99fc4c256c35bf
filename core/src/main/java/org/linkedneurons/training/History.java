package org.linkedneurons.training;

import java.util.List;
import java.util.Map;

/**
 * What happened in each epoch, as Keras' {@code History}.
 *
 * @param epochs the logs of each epoch, in order: {@code loss}, metrics, {@code val_...}, {@code
 *     learning_rate}
 * @param ending how training ended
 * @param message why, where it did not simply complete; else empty
 */
public record History(List<Map<String, Double>> epochs, Ending ending, String message) {

  /** Copies the list of epochs. */
  public History {
    epochs = List.copyOf(epochs);
  }

  /**
   * {@return one figure over the epochs}
   *
   * @param name such as {@code "val_accuracy"}; not a number where an epoch has none
   */
  public double[] get(String name) {
    return epochs.stream().mapToDouble(logs -> logs.getOrDefault(name, Double.NaN)).toArray();
  }

  /**
   * {@return a figure of the last epoch}
   *
   * @param name such as {@code "val_accuracy"}
   */
  public double last(String name) {
    return epochs.isEmpty() ? Double.NaN : epochs.getLast().getOrDefault(name, Double.NaN);
  }
}
