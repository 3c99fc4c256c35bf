package org.linkedneurons.constraints;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * max(w, 0), as Keras' {@code NonNeg}.
 *
 * <pre>{@code
 * Dense.of(10).kernelConstraint(new NonNeg())
 * }</pre>
 */
public record NonNeg() implements Constraint {
  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight) {
    return tf.math.maximum(weight, tf.constant(0f));
  }
}
