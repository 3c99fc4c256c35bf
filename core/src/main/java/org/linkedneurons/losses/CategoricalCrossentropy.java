package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * -sum(labels * log(probabilities)) over the last axis, as Keras' {@code CategoricalCrossentropy}.
 *
 * <p>Labels one-hot, {@code [batch, classes]}. A model that ends with a softmax is taken at its
 * logits.
 *
 * @param fromLogits whether the model's output are logits, not probabilities
 * @param labelSmoothing the share of each label that is spread over all classes
 */
public record CategoricalCrossentropy(boolean fromLogits, double labelSmoothing) implements Loss {

  /** From probabilities, no smoothing. */
  public CategoricalCrossentropy() {
    this(false, 0);
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    throw new UnsupportedOperationException("being written");
  }
}
