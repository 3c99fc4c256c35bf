package org.linkedneurons.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The harmonic mean of precision p and recall r, 2 * p * r / (p + r), as Keras' {@code F1Score}.
 *
 * <p>Labels one-hot or several 0 and 1, float32 {@code [batch, classes]}, the output's shape. In
 * Keras {@code average=None} is the default and gives one number a class; a metric here has one
 * number, so that the average must be said.
 *
 * <pre>{@code
 * model.compile(new Adam(), new CategoricalCrossentropy(), new F1Score(Average.MACRO));
 * }</pre>
 *
 * @param average how the classes' scores become one number
 * @param threshold what a prediction must exceed to count as positive; null where the largest one
 *     of a sample counts
 */
public record F1Score(Average average, Double threshold) implements Metric {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if no average is given, or the threshold is not above
   *     0 and at most 1
   */
  public F1Score {
    FBetaScore.check("F1Score", average, threshold);
  }

  /**
   * The largest prediction of a sample counts.
   *
   * @param average how the classes' scores become one number
   */
  public F1Score(Average average) {
    this(average, null);
  }

  /**
   * {@return a copy in which all predictions above a threshold count}
   *
   * @param threshold what a prediction must exceed
   */
  public F1Score threshold(double threshold) {
    return new F1Score(average, threshold);
  }

  @Override
  public String name() {
    return "f1_score";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  @Override
  public Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    return score().statistics(tf, labels, output, weights);
  }

  @Override
  public double result(double[] sums) {
    return score().result(sums);
  }

  private FBetaScore score() {
    return new FBetaScore(average, 1, threshold);
  }
}
