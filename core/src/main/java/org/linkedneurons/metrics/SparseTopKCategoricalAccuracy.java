package org.linkedneurons.metrics;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The share of samples whose class is among the k largest predictions, as Keras' {@code
 * SparseTopKCategoricalAccuracy}; a class tied with the k-th counts. Labels are class numbers,
 * float32 {@code [batch, ...]} or {@code [batch, ..., 1]}; output {@code [batch, ..., classes]}.
 *
 * @param k how many predictions count
 */
public record SparseTopKCategoricalAccuracy(int k) implements MeanMetric {

  /**
   * Checks k.
   *
   * @throws org.linkedneurons.ModelException if it is less than 1
   */
  public SparseTopKCategoricalAccuracy {
    Metrics.checkK("SparseTopKCategoricalAccuracy", k);
  }

  /** The five largest. */
  public SparseTopKCategoricalAccuracy() {
    this(5);
  }

  @Override
  public String name() {
    return "sparse_top_k_categorical_accuracy";
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
    return Metrics.inTopK(tf, output, Metrics.classes(tf, labels, output), k);
  }
}
