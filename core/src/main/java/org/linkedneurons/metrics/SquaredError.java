package org.linkedneurons.metrics;

import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of (label - prediction)^2, as Keras' metric {@code MeanSquaredError}. Labels float32 of
 * the output's shape. The name leaves {@code MeanSquaredError} to the loss, so that both packages
 * can be imported whole.
 *
 * <pre>{@code
 * model.compile(new Adam(), new Huber(), new SquaredError());
 * }</pre>
 */
public record SquaredError() implements MeanMetric {
  @Override
  public String name() {
    return "mean_squared_error";
  }

  @Override
  public Config config() {
    return Config.of("MeanSquaredError");
  }

  @Override
  public Direction direction() {
    return Direction.MINIMIZE;
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return new org.linkedneurons.losses.MeanSquaredError().perSample(tf, labels, output);
  }
}
