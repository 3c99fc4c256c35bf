package org.linkedneurons.constraints;

import org.linkedneurons.settings.Configured;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A bound of a weight: after each update the weight takes the value that is made of it.
 *
 * <pre>{@code
 * Constraint atMost1 = (tf, weight) -> tf.math.minimum(weight, tf.constant(1f));
 * }</pre>
 */
@FunctionalInterface
public interface Constraint extends Configured {

  /**
   * {@return the value that is within the bound, float32 of the weight's shape}
   *
   * @param tf where to add the operations
   * @param weight the weight's value after an update
   */
  Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight);
}
