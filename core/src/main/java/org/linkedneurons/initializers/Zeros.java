package org.linkedneurons.initializers;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** All values 0, as Keras' {@code Zeros}. */
public record Zeros() implements Initializer {
  @Override
  public Operand<TFloat32> apply(Ops tf, Shape shape, Operand<TInt64> seed) {
    return new Constant(0).apply(tf, shape, seed);
  }
}
