package org.linkedneurons.schedules;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One rate for all steps; callbacks may change it between steps.
 *
 * @param learningRate the rate
 */
public record Constant(double learningRate) implements Schedule {
  @Override
  public Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step) {
    return tf.constant((float) learningRate);
  }
}
