package org.linkedneurons.activations;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** x * tanh(log(1 + exp(x))), as Keras' {@code mish} (Misra 2019). */
public record Mish() implements ActivationFunction {
  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.mul(x, tf.math.tanh(tf.math.softplus(x)));
  }
}
