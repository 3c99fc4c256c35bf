package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * x where x &gt; 0, slope * x elsewhere, as Keras' {@code leaky_relu}.
 *
 * @param negativeSlope the slope
 */
public record LeakyRelu(double negativeSlope) implements ActivationFunction {

  /** Slope 0.2. */
  public LeakyRelu() {
    this(0.2);
  }

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    return weights
        .ops()
        .nn
        .leakyRelu(x, org.tensorflow.op.nn.LeakyRelu.alpha((float) negativeSlope));
  }

  @Override
  public Slope slope() {
    return Slope.from(
            negativeSlope > 0 ? Sign.POSITIVE : negativeSlope < 0 ? Sign.NEGATIVE : Sign.ZERO)
        .at(0, Sign.POSITIVE);
  }
}
