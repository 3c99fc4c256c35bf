package org.linkedneurons.metrics;

import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of |label - prediction|, as Keras' metric {@code MeanAbsoluteError}. Labels float32 of
 * the output's shape. The name leaves {@code MeanAbsoluteError} to the loss, so that both packages
 * can be imported whole.
 *
 * <pre>{@code
 * model.compile(new Adam(), new Huber(), new AbsoluteError());
 * }</pre>
 */
public record AbsoluteError() implements MeanMetric {
  @Override
  public String name() {
    return "mean_absolute_error";
  }

  @Override
  public Config config() {
    return Config.of("MeanAbsoluteError");
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
