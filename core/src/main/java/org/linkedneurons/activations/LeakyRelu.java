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
    Slope left = Slope.from(Sign.of((float) negativeSlope));
    return negativeSlope == 1 ? left : left.at(0, Sign.POSITIVE);
  }
}
