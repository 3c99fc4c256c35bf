package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** x / (1 + |x|), as Keras' {@code softsign}. */
public record Softsign() implements ActivationFunction {
  /** Beyond it 1 / (1 + |x|)^2 is below the normal numbers of float32. */
  private static final double SATURATION = 0x1p63;

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.nn.softsign(x);
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.POSITIVE).saturating(-SATURATION, SATURATION);
  }
}
