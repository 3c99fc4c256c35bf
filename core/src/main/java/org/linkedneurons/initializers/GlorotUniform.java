package org.linkedneurons.initializers;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Uniform with variance 2 / (fan in + fan out), as Keras' {@code GlorotUniform}. */
public record GlorotUniform() implements Initializer {
  @Override
  public Operand<TFloat32> apply(Ops tf, Shape shape, Operand<TInt64> seed) {
    return VarianceScaling.uniform(tf, shape, seed, 1 / VarianceScaling.meanFan(shape));
  }
}
