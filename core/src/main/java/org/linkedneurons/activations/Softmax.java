package org.linkedneurons.activations;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * exp(x) / sum(exp(x)) over the last axis, as Keras' {@code softmax}.
 *
 * <p>The one function here that mixes elements: it ends a network and cannot be linked.
 */
public record Softmax() implements ActivationFunction {
  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    return weights.ops().nn.softmax(x);
  }

  @Override
  public boolean elementwise() {
    return false;
  }
}
