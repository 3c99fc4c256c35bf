package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** min(max(x, 0), 6), as Keras' {@code relu6}. */
public record Relu6() implements ActivationFunction {
  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.nn.relu6(x);
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.ZERO).at(0, Sign.POSITIVE).at(6, Sign.ZERO);
  }
}
