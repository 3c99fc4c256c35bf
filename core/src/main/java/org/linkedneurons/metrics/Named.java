package org.linkedneurons.metrics;

import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A metric under another name. */
record Named(Metric metric, String name) implements Metric {
  @Override
  public Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    return metric.statistics(tf, labels, output, weights);
  }

  @Override
  public boolean takes(Shape labels, Shape output) {
    return metric.takes(labels, output);
  }

  @Override
  public double result(double[] sums) {
    return metric.result(sums);
  }

  @Override
  public Direction direction() {
    return metric.direction();
  }

  @Override
  public Metric named(String other) {
    return new Named(metric, other);
  }

  @Override
  public Config config() {
    return metric.config().with("name", name);
  }
}
