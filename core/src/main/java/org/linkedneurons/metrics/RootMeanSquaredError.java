package org.linkedneurons.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The root of the mean of (label - prediction)^2 over all samples, as Keras' {@code
 * RootMeanSquaredError}. Labels float32 of the output's shape.
 *
 * <pre>{@code
 * model.compile(new Adam(), new Huber(), new RootMeanSquaredError());
 * }</pre>
 */
public record RootMeanSquaredError() implements MeanMetric {
  @Override
  public String name() {
    return "root_mean_squared_error";
  }

  @Override
  public Direction direction() {
    return Direction.MINIMIZE;
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return new SquaredError().perSample(tf, labels, output);
  }

  @Override
  public double result(double[] sums) {
    return Math.sqrt(MeanMetric.super.result(sums));
  }
}
