package org.linkedneurons.metrics;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The share of positive decisions that are right, tp / (tp + fp), as Keras' {@code Precision}; 0
 * where nothing was decided to be positive.
 *
 * <p>Labels 0 or 1, float32 of the output's shape; with several outputs all of them are counted
 * together. Keras' list of several thresholds, which gives several numbers, is refused.
 *
 * <pre>{@code
 * model.compile(new Adam(), new BinaryCrossentropy(), new Precision(), new Recall());
 * }</pre>
 *
 * @param thresholds what a prediction must exceed to count as positive; null for 0.5, or with topK
 *     for no threshold
 * @param topK how many of a sample's predictions, the largest, can be positive; null for all
 * @param classId the class that is looked at, a place of the last axis; null for all
 */
public record Precision(Double thresholds, Integer topK, Integer classId) implements Metric {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if the threshold is not between 0 and 1, k less than
   *     1, or the class negative
   */
  public Precision {
    Decisions.Rule.check("Precision", thresholds, topK, classId);
  }

  /** Threshold 0.5, all outputs. */
  public Precision() {
    this(null, null, null);
  }

  /**
   * {@return a copy with another threshold}
   *
   * @param thresholds what a prediction must exceed to count as positive
   */
  public Precision thresholds(double thresholds) {
    return new Precision(thresholds, topK, classId);
  }

  /**
   * {@return a copy that takes the largest predictions of a sample only}
   *
   * @param topK how many
   */
  public Precision topK(int topK) {
    return new Precision(thresholds, topK, classId);
  }

  /**
   * {@return a copy that looks at one class}
   *
   * @param classId the class, a place of the last axis
   */
  public Precision classId(int classId) {
    return new Precision(thresholds, topK, classId);
  }

  @Override
  public String name() {
    return "precision";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  /** True and false positives. */
  @Override
  public Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    Decisions.Rule rule = new Decisions.Rule(thresholds, topK, classId);
    Decisions decisions = Decisions.of(tf, rule, labels, output, weights);
    return tf.stack(List.of(decisions.truePositives(tf), decisions.falsePositives(tf)));
  }

  @Override
  public double result(double[] sums) {
    return Metrics.share(sums[0], sums[0] + sums[1]);
  }
}
