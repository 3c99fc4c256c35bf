package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * x * P(X &lt;= x) for a standard normal X, as Keras' {@code gelu} (Hendrycks and Gimpel 2016),
 * exact.
 */
public record Gelu() implements ActivationFunction {
  /** Where the derivative is 0: the function's minimum. */
  private static final double MINIMUM = -0.7517915246935645;

  /** Below it the gradient is 0 in float32. */
  private static final double LOWEST = -13.2164;

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.mul(
        tf.math.mul(x, tf.constant(0.5f)),
        tf.math.add(
            tf.constant(1f), tf.math.erf(tf.math.mul(x, tf.constant((float) Math.sqrt(0.5))))));
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.NEGATIVE)
        .at(MINIMUM, Sign.POSITIVE)
        .saturating(LOWEST, Double.POSITIVE_INFINITY);
  }
}
