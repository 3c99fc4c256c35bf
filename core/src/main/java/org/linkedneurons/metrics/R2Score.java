package org.linkedneurons.metrics;

import java.util.List;
import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The coefficient of determination, 1 - sum((label - prediction)^2) / sum((label - mean)^2), as
 * Keras' {@code R2Score}.
 *
 * <p>Labels float32 {@code [batch, outputs]}, the output's shape. Keras' {@code
 * class_aggregation=None}, which gives one number an output, is refused.
 *
 * <pre>{@code
 * model.compile(new Adam(), new MeanSquaredError(), new R2Score());
 * }</pre>
 *
 * @param classAggregation how the outputs' scores become one number
 * @param numRegressors the number of independent variables, for the adjusted score 1 - (1 - r2) *
 *     (n - 1) / (n - numRegressors - 1), n being the number of labels; 0 for the plain one
 */
public record R2Score(ClassAggregation classAggregation, int numRegressors) implements Metric {

  /** How one number is made of the scores of several outputs. */
  public enum ClassAggregation {
    /** Their mean. */
    UNIFORM_AVERAGE,
    /** Their mean, weighted by the variance of each output's labels. */
    VARIANCE_WEIGHTED_AVERAGE
  }

  /**
   * Checks the settings.
   *
   * @throws ModelException if no aggregation is given, or the number of regressors is negative
   */
  public R2Score {
    if (classAggregation == null) {
      throw new ModelException(
          "R2Score.class_aggregation",
          "uniform_average or variance_weighted_average: a metric is one number",
          "none",
          "Choose one");
    }
    if (numRegressors < 0) {
      throw new ModelException(
          "R2Score.num_regressors", "at least 0", numRegressors + "", "Give 0 for the plain score");
    }
  }

  /** The mean of the outputs' scores, not adjusted. */
  public R2Score() {
    this(ClassAggregation.UNIFORM_AVERAGE, 0);
  }

  @Override
  public String name() {
    return "r2_score";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  /** Of each output the sums of labels, squared labels and squared errors; weights; labels. */
  @Override
  public Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    Metrics.requireTable("R2Score", output);
    Operand<TFloat32> each = Metrics.broadcast(tf, weights, output);
    Operand<TInt32> samples = tf.constant(0);
    Operand<TFloat32> weighted = tf.math.mul(labels, each);
    Operand<TFloat32> errors = tf.math.squaredDifference(labels, output);
    return tf.concat(
        List.of(
            tf.reduceSum(weighted, samples),
            tf.reduceSum(tf.math.mul(labels, weighted), samples),
            tf.reduceSum(tf.math.mul(errors, each), samples),
            tf.stack(
                List.of(
                    tf.reduceSum(weights, samples),
                    tf.dtypes.cast(tf.size(labels), TFloat32.class)))),
        samples);
  }

  @Override
  public double result(double[] sums) {
    int outputs = (sums.length - 2) / 3;
    double weight = sums[3 * outputs];
    double score = 0;
    double totals = 0;
    for (int i = 0; i < outputs; i++) {
      double total = sums[outputs + i] - sums[i] * (sums[i] / weight);
      double raw = 1 - sums[2 * outputs + i] / total;
      // Keras: labels that do not vary have no score.
      double each = Double.isInfinite(raw) ? 0 : raw;
      boolean uniform = classAggregation == ClassAggregation.UNIFORM_AVERAGE;
      score += uniform ? each / outputs : total * each;
      totals += uniform ? 1.0 / outputs : total;
    }
    return adjusted(score / totals, sums[3 * outputs + 1]);
  }

  private double adjusted(double score, double labels) {
    return numRegressors == 0 || numRegressors >= labels - 1
        ? score
        : 1 - (1 - score) * (labels - 1) / (labels - numRegressors - 1);
  }
}
