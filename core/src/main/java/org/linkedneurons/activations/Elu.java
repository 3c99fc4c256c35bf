package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * x where x &gt; 0, alpha * (exp(x) - 1) elsewhere, as Keras' {@code elu} (Clevert et al. 2015).
 *
 * @param alpha the limit's distance from 0 on the negative side
 */
public record Elu(double alpha) implements ActivationFunction {
  /** Below it y has reached its limit in float32. */
  private static final double LOWEST = -17.3287;

  /** Alpha 1. */
  public Elu() {
    this(1);
  }

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    if (alpha == 1) {
      return tf.nn.elu(x);
    }
    Operand<TFloat32> negative = tf.math.minimum(tf.nn.elu(x), tf.constant(0f));
    return tf.math.add(tf.nn.relu(x), tf.math.mul(negative, tf.constant((float) alpha)));
  }

  @Override
  public Slope slope() {
    Slope left = Slope.from(Sign.of((float) alpha));
    // With alpha 1 both sides meet with derivative 1: no kink.
    Slope slope = alpha == 1 ? left : left.at(0, Sign.POSITIVE);
    return slope.saturating(LOWEST, Double.POSITIVE_INFINITY);
  }
}
