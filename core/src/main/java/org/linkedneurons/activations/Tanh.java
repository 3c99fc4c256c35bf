package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The hyperbolic tangent, as Keras' {@code tanh}. */
public record Tanh() implements ActivationFunction {
  /** Beyond it TensorFlow's float32 value is 1, and 1 - y * y is 0. */
  private static final double SATURATION = 7.9054;

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.tanh(x);
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.POSITIVE).saturating(-SATURATION, SATURATION);
  }
}
