package org.linkedneurons.metrics;

import java.util.Arrays;
import java.util.List;
import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Max;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * The weighted harmonic mean of precision p and recall r, (1 + beta^2) * p * r / (beta^2 * p + r),
 * as Keras' {@code FBetaScore}.
 *
 * <p>Labels one-hot or several 0 and 1, float32 {@code [batch, classes]}, the output's shape. In
 * Keras {@code average=None} is the default and gives one number a class; a metric here has one
 * number, so that the average must be said.
 *
 * <pre>{@code
 * new FBetaScore(Average.MACRO).beta(2)
 * }</pre>
 *
 * @param average how the classes' scores become one number
 * @param beta how much more recall counts than precision
 * @param threshold what a prediction must exceed to count as positive; null where the largest one
 *     of a sample counts
 */
public record FBetaScore(Average average, double beta, Double threshold) implements Metric {
  /** What Keras adds to divisors, and what a prediction must exceed to be the largest. */
  private static final double EPSILON = 1e-7;

  private static final float TINY = 1e-9f;

  /**
   * Checks the settings.
   *
   * @throws ModelException if no average is given, beta is not above 0, or the threshold is not
   *     above 0 and at most 1
   */
  public FBetaScore {
    check("FBetaScore", average, threshold);
    if (!(beta > 0)) {
      throw new ModelException("FBetaScore.beta", "above 0", beta + "", "Give 1 for the F1 score");
    }
  }

  /**
   * Beta 1, the largest prediction of a sample.
   *
   * @param average how the classes' scores become one number
   */
  public FBetaScore(Average average) {
    this(average, 1, null);
  }

  static void check(String metric, Average average, Double threshold) {
    if (average == null) {
      throw new ModelException(
          metric + ".average",
          "micro, macro or weighted: a metric is one number",
          "none",
          "Choose one, such as Average.MACRO");
    }
    if (threshold != null && !(threshold > 0 && threshold <= 1)) {
      throw new ModelException(
          metric + ".threshold", "above 0, at most 1", threshold + "", "Give one such as 0.5");
    }
  }

  /**
   * {@return a copy with another beta}
   *
   * @param beta how much more recall counts than precision
   */
  public FBetaScore beta(double beta) {
    return new FBetaScore(average, beta, threshold);
  }

  /**
   * {@return a copy in which all predictions above a threshold count}
   *
   * @param threshold what a prediction must exceed
   */
  public FBetaScore threshold(double threshold) {
    return new FBetaScore(average, beta, threshold);
  }

  @Override
  public String name() {
    return "fbeta_score";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  /** True positives, false positives and false negatives of each class. */
  @Override
  public Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    Metrics.requireTable("FBetaScore", output);
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> decided = tf.dtypes.cast(decided(tf, output), TFloat32.class);
    Operand<TFloat32> each = Metrics.broadcast(tf, weights, output);
    List<Operand<TFloat32>> counts =
        List.of(
            tf.math.mul(decided, labels),
            tf.math.mul(decided, tf.math.sub(one, labels)),
            tf.math.mul(tf.math.sub(one, decided), labels));
    return tf.concat(
        counts.stream()
            .<Operand<TFloat32>>map(count -> tf.reduceSum(tf.math.mul(count, each), tf.constant(0)))
            .toList(),
        tf.constant(0));
  }

  private Operand<TBool> decided(Ops tf, Operand<TFloat32> output) {
    if (threshold != null) {
      return tf.math.greater(output, tf.constant((float) (double) threshold));
    }
    Operand<TFloat32> largest = tf.max(output, tf.constant(-1), Max.keepDims(true));
    return tf.math.logicalAnd(
        tf.math.greaterEqual(output, largest),
        tf.math.greater(tf.math.abs(output), tf.constant(TINY)));
  }

  @Override
  public double result(double[] sums) {
    int classes = sums.length / 3;
    double[] hits = Arrays.copyOfRange(sums, 0, classes);
    double[] wrong = Arrays.copyOfRange(sums, classes, 2 * classes);
    double[] missed = Arrays.copyOfRange(sums, 2 * classes, 3 * classes);
    if (average == Average.MICRO) {
      return score(
          Arrays.stream(hits).sum(), Arrays.stream(wrong).sum(), Arrays.stream(missed).sum());
    }
    double labels = Arrays.stream(hits).sum() + Arrays.stream(missed).sum();
    double mean = 0;
    for (int i = 0; i < classes; i++) {
      double weight =
          average == Average.MACRO ? 1.0 / classes : (hits[i] + missed[i]) / (labels + EPSILON);
      mean += weight * score(hits[i], wrong[i], missed[i]);
    }
    return mean;
  }

  private double score(double hits, double wrong, double missed) {
    double precision = hits / (hits + wrong + EPSILON);
    double recall = hits / (hits + missed + EPSILON);
    double square = beta * beta;
    return (1 + square) * precision * recall / (square * precision + recall + EPSILON);
  }
}
