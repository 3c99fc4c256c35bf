package org.linkedneurons.initializers;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Truncated normal with variance 2 / fan in, as Keras' {@code HeNormal}. */
public record HeNormal() implements Initializer {
  @Override
  public Operand<TFloat32> apply(Ops tf, Shape shape, Operand<TInt64> seed) {
    return VarianceScaling.truncatedNormal(tf, shape, seed, 2 / VarianceScaling.fanIn(shape));
  }
}
