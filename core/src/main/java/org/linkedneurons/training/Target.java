package org.linkedneurons.training;

import java.util.Arrays;
import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.losses.Loss;
import org.linkedneurons.metrics.Metric;

/**
 * What one output of a model is trained and judged by.
 *
 * <pre>{@code
 * Target.of(new MeanSquaredError(), new BinaryAccuracy())
 * }</pre>
 *
 * @param loss what is minimized
 * @param metrics what is watched beside it
 */
public record Target(Loss loss, List<Metric> metrics) {

  /**
   * Copies the list of metrics.
   *
   * @throws ModelException if anything is null
   */
  public Target {
    ModelException.requireGiven(loss, "loss");
    ModelException.requireGiven(metrics, "metrics")
        .forEach(metric -> ModelException.requireGiven(metric, "metric"));
    metrics = List.copyOf(metrics);
  }

  /**
   * {@return the target of an output}
   *
   * @param loss what is minimized
   * @param metrics what is watched beside it
   */
  public static Target of(Loss loss, Metric... metrics) {
    return new Target(loss, Arrays.asList(ModelException.requireGiven(metrics, "metrics")));
  }
}
