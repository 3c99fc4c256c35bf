package org.linkedneurons.schedules;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The product of two schedules: a rate that one of them sets, scaled by what the other gives.
 *
 * <pre>{@code
 * new Product(InverseTimeDecay.of(0.01, 1e-6), new PiecewiseConstantDecay(List.of(500), List.of(1, 0.75)))
 * }</pre>
 *
 * @param first a schedule
 * @param second another
 */
public record Product(Schedule first, Schedule second) implements Schedule {

  @Override
  public Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step) {
    return tf.math.mul(
        first.rate(tf.withSubScope("first"), step), second.rate(tf.withSubScope("second"), step));
  }
}
