package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** 1 / (1 + exp(-x)), as Keras' {@code sigmoid}. */
public record Sigmoid() implements ActivationFunction {
  /** Below it y is 0 in float32. */
  private static final double LOWEST = -87.3366;

  /** Above it 1 - y is 0 in float32. */
  private static final double HIGHEST = 16.6356;

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.sigmoid(x);
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.POSITIVE).saturating(LOWEST, HIGHEST);
  }
}
