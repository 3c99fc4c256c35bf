package org.linkedneurons.activations;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * x * P(X &lt;= x) for a standard normal X, as Keras' {@code gelu} (Hendrycks and Gimpel 2016),
 * exact.
 */
public record Gelu() implements ActivationFunction {
  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.mul(
        tf.math.mul(x, tf.constant(0.5f)),
        tf.math.add(
            tf.constant(1f), tf.math.erf(tf.math.mul(x, tf.constant((float) Math.sqrt(0.5))))));
  }
}
