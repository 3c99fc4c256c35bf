package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * scale * x where x &gt; 0, scale * alpha * (exp(x) - 1) elsewhere, with alpha 1.6732632423543772
 * and scale 1.0507009873554805, as Keras' {@code selu} (Klambauer et al. 2017).
 */
public record Selu() implements ActivationFunction {
  /** Below it y has reached its limit in float32. */
  private static final double LOWEST = -17.3287;

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.nn.selu(x);
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.POSITIVE)
        .at(0, Sign.POSITIVE)
        .saturating(LOWEST, Double.POSITIVE_INFINITY);
  }
}
