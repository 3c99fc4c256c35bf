package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** x * tanh(log(1 + exp(x))), as Keras' {@code mish} (Misra 2019). */
public record Mish() implements ActivationFunction {
  /** Where the derivative is 0: the function's minimum. */
  private static final double MINIMUM = -1.1924312145154952;

  /** Below it the gradient is 0 in float32. */
  private static final double LOWEST = -88.7229;

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.mul(x, tf.math.tanh(tf.math.softplus(x)));
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.NEGATIVE)
        .at(MINIMUM, Sign.POSITIVE)
        .saturating(LOWEST, Double.POSITIVE_INFINITY);
  }
}
