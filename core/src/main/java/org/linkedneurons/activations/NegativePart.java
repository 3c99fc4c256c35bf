package org.linkedneurons.activations;

import org.linkedneurons.activations.Slope.Sign;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** min(x, 0): with relu it is the paper's min-max link. */
public record NegativePart() implements ActivationFunction {
  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    Ops tf = weights.ops();
    return tf.math.minimum(x, tf.constant(0f));
  }

  @Override
  public Slope slope() {
    return Slope.from(Sign.POSITIVE).at(0, Sign.ZERO);
  }
}
