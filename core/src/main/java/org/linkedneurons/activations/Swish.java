package org.linkedneurons.activations;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** x * sigmoid(x), as Keras' {@code swish} (Ramachandran et al. 2017). */
public record Swish() implements ActivationFunction {
  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.mul(x, tf.math.sigmoid(x));
  }
}
