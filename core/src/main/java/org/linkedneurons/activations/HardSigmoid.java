package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** x / 6 + 1/2, held between 0 and 1, as Keras' {@code hard_sigmoid}. */
public record HardSigmoid() implements ActivationFunction {
  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.div(tf.nn.relu6(tf.math.add(x, tf.constant(3f))), tf.constant(6f));
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.ZERO).at(-3, Sign.POSITIVE).at(3, Sign.ZERO);
  }
}
