package org.linkedneurons.metrics;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The share of positive labels that are decided to be so, tp / (tp + fn), as Keras' {@code Recall};
 * 0 where no label is positive.
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
public record Recall(Double thresholds, Integer topK, Integer classId) implements Metric {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if the threshold is not between 0 and 1, k less than
   *     1, or the class negative
   */
  public Recall {
    Decisions.Rule.check("Recall", thresholds, topK, classId);
  }

  /** Threshold 0.5, all outputs. */
  public Recall() {
    this(null, null, null);
  }

  /**
   * {@return a copy with another threshold}
   *
   * @param thresholds what a prediction must exceed to count as positive
   */
  public Recall thresholds(double thresholds) {
    return new Recall(thresholds, topK, classId);
  }

  /**
   * {@return a copy that takes the largest predictions of a sample only}
   *
   * @param topK how many
   */
  public Recall topK(int topK) {
    return new Recall(thresholds, topK, classId);
  }

  /**
   * {@return a copy that looks at one class}
   *
   * @param classId the class, a place of the last axis
   */
  public Recall classId(int classId) {
    return new Recall(thresholds, topK, classId);
  }

  @Override
  public String name() {
    return "recall";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  /** True positives and false negatives. */
  @Override
  public Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    Decisions.Rule rule = new Decisions.Rule(thresholds, topK, classId);
    Decisions decisions = Decisions.of(tf, rule, labels, output, weights);
    return tf.stack(List.of(decisions.truePositives(tf), decisions.falseNegatives(tf)));
  }

  @Override
  public double result(double[] sums) {
    return Metrics.share(sums[0], sums[0] + sums[1]);
  }
}
