package org.linkedneurons.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of |label - prediction|, as Keras' metric {@code MeanAbsoluteError}. Labels float32 of
 * the output's shape.
 *
 * <pre>{@code
 * model.compile(new Adam(), new Huber(), new MeanAbsoluteError());
 * }</pre>
 */
public record MeanAbsoluteError() implements MeanMetric {
  @Override
  public String name() {
    return "mean_absolute_error";
  }

  @Override
  public Direction direction() {
    return Direction.MINIMIZE;
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return new org.linkedneurons.losses.MeanAbsoluteError().perSample(tf, labels, output);
  }
}
