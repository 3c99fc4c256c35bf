package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** max(x, 0), as Keras' {@code relu}. */
public record Relu() implements ActivationFunction {
  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    return weights.ops().nn.relu(x);
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.ZERO).at(0, Sign.POSITIVE);
  }
}
