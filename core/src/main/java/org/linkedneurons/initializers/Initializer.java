package org.linkedneurons.initializers;

import org.linkedneurons.settings.Configured;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * Gives a weight its first value, by operations of the graph.
 *
 * <p>Random values come from stateless operations: equal seeds give equal values, whatever ran
 * before.
 */
@FunctionalInterface
public interface Initializer extends Configured {

  /**
   * {@return the initial value, float32 of the given shape}
   *
   * @param tf where to add the operations
   * @param shape the weight's shape: {@code [in, out]} for dense kernels, {@code [height, width,
   *     in, out]} for convolution kernels
   * @param seed two int64 values that key the random operations
   */
  Operand<TFloat32> apply(Ops tf, Shape shape, Operand<TInt64> seed);
}
