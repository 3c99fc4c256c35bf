package org.linkedneurons.experiments.results;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was measured in one epoch.
 *
 * @param epoch the epoch, from 0
 * @param figures by name, such as {@code val_accuracy}
 */
public record Epoch(int epoch, Map<String, Double> figures) {
  /** The figure that runs are compared by. */
  public static final String VAL_ACCURACY = "val_accuracy";

  /** {@return the validation accuracy, if it is a number} */
  public OptionalDouble valAccuracy() {
    Double value = figures.get(VAL_ACCURACY);
    return value == null || value.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
