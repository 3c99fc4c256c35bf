package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** exp(x), as Keras' {@code exponential}. */
public record Exponential() implements ActivationFunction {
  /** Below it exp(x) is 0 in float32. */
  private static final double LOWEST = -87.3366;

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.exp(x);
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.POSITIVE).saturating(LOWEST, Double.POSITIVE_INFINITY);
  }
}
