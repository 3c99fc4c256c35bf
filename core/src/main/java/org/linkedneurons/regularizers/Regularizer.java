package org.linkedneurons.regularizers;

import org.linkedneurons.settings.Configured;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A penalty on a weight that is added to the loss. */
@FunctionalInterface
public interface Regularizer extends Configured {

  /**
   * {@return the penalty, a float32 scalar}
   *
   * @param tf where to add the operations
   * @param weight the weight's current value
   */
  Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight);
}
