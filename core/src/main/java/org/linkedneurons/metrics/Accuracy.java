package org.linkedneurons.metrics;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What Keras' {@code metrics=["accuracy"]} picks by the shapes: binary for one output, sparse for
 * class numbers, categorical for one-hot labels.
 */
public record Accuracy() implements MeanMetric {
  @Override
  public String name() {
    return "accuracy";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  @Override
  public boolean takes(Shape labels, Shape output) {
    return MeanMetric.super.takes(labels, output) || Metrics.areClasses(labels, output);
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return kind(labels, output).perSample(tf, labels, output);
  }

  private static MeanMetric kind(Operand<TFloat32> labels, Operand<TFloat32> output) {
    if (output.shape().get(-1) == 1) {
      return new BinaryAccuracy();
    }
    boolean oneHot =
        labels.shape().numDimensions() == output.shape().numDimensions()
            && labels.shape().get(-1) != 1;
    return oneHot ? new CategoricalAccuracy() : new SparseCategoricalAccuracy();
  }
}
