package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** x itself, as Keras' {@code linear}. */
public record Linear() implements ActivationFunction {
  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.identity(x);
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.POSITIVE);
  }
}
