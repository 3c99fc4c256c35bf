package org.linkedneurons.metrics;

import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The share of samples whose class is among the k largest predictions, as Keras' {@code
 * TopKCategoricalAccuracy}; a class tied with the k-th counts. Labels one-hot, float32 of the
 * output's shape {@code [batch, ..., classes]}.
 *
 * @param k how many predictions count
 */
public record TopKCategoricalAccuracy(int k) implements MeanMetric {

  /**
   * Checks k.
   *
   * @throws org.linkedneurons.ModelException if it is less than 1
   */
  public TopKCategoricalAccuracy {
    Setting.positive("k").check(TopKCategoricalAccuracy.class, k);
  }

  /** The five largest. */
  public TopKCategoricalAccuracy() {
    this(5);
  }

  @Override
  public String name() {
    return "top_k_categorical_accuracy";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return Metrics.inTopK(tf, output, Metrics.largest(tf, labels), k);
  }
}
