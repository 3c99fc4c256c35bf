package org.linkedneurons.callbacks;

import java.util.Map;
import org.linkedneurons.ModelException;

/**
 * A figure of the logs that is watched for improvement: upwards for accuracies, downwards for the
 * rest, as Keras decides by the name.
 *
 * @param name the figure's name
 * @param minDelta how much better counts as better
 */
record Monitor(String name, double minDelta) {

  double value(Map<String, Double> logs) {
    Double value = logs.get(name);
    if (value == null) {
      throw new ModelException(
          "monitor",
          "one of " + logs.keySet(),
          "'" + name + "'",
          "Name a figure that this training logs");
    }
    return value;
  }

  boolean improves(double value, double best) {
    return upwards() ? value - minDelta > best : value + minDelta < best;
  }

  double worst() {
    return upwards() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  private boolean upwards() {
    return name.contains("accuracy") || name.endsWith("acc");
  }
}
