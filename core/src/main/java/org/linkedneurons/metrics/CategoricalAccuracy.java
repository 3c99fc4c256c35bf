package org.linkedneurons.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The share of samples whose largest prediction is at the label's largest, as Keras' {@code
 * CategoricalAccuracy}. Labels one-hot, float32 of the output's shape {@code [batch, ...,
 * classes]}.
 */
public record CategoricalAccuracy() implements MeanMetric {
  @Override
  public String name() {
    return "categorical_accuracy";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return Metrics.equal(tf, Metrics.largest(tf, labels), Metrics.largest(tf, output));
  }
}
