package org.linkedneurons.metrics;

import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The share of predictions on the label's side of a threshold, as Keras' {@code BinaryAccuracy}.
 * Labels 0 or 1, float32 of the output's shape.
 *
 * @param threshold what a prediction must exceed to count as 1
 */
public record BinaryAccuracy(double threshold) implements MeanMetric {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public BinaryAccuracy {
    Setting.number("threshold")
        .must("a number between 0 and 1", t -> t > 0 && t < 1)
        .check(BinaryAccuracy.class, threshold);
  }

  /** Threshold 0.5. */
  public BinaryAccuracy() {
    this(0.5);
  }

  @Override
  public String name() {
    return "binary_accuracy";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> decided =
        tf.dtypes.cast(tf.math.greater(output, tf.constant((float) threshold)), TFloat32.class);
    return Metrics.equal(tf, labels, decided);
  }
}
