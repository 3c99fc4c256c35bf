package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** x * sigmoid(x), as Keras' {@code swish} (Ramachandran et al. 2017). */
public record Swish() implements ActivationFunction {
  /** Where the derivative is 0: the function's minimum. */
  private static final double MINIMUM = -1.278464542761074;

  /** Below it sigmoid(x) is 0 in float32. */
  private static final double LOWEST = -87.3366;

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.mul(x, tf.math.sigmoid(x));
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.NEGATIVE)
        .at(MINIMUM, Sign.POSITIVE)
        .saturating(LOWEST, Double.POSITIVE_INFINITY);
  }

  /** Keras writes the name {@code silu}. */
  @Override
  public Config config() {
    return Config.of("silu");
  }
}
