package org.linkedneurons.metrics;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The share of samples whose largest prediction is at the label's class, as Keras' {@code
 * SparseCategoricalAccuracy}. Labels are class numbers, float32 {@code [batch, ...]} or {@code
 * [batch, ..., 1]}.
 */
public record SparseCategoricalAccuracy() implements MeanMetric {
  @Override
  public String name() {
    return "sparse_categorical_accuracy";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  @Override
  public boolean takes(Shape labels, Shape output) {
    return Metrics.areClasses(labels, output);
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return Metrics.equal(tf, Metrics.classes(tf, labels, output), Metrics.largest(tf, output));
  }
}
