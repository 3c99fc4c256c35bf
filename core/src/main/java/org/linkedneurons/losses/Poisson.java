package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * prediction - label * log(prediction + 1e-7), the mean over all axes but the batch's, as Keras'
 * {@code Poisson}. Labels float32 of the output's shape; predictions above 0.
 *
 * <pre>{@code
 * model.compile(new Adam(), new Poisson());
 * }</pre>
 */
public record Poisson() implements Loss {
  @Override
  public Labels labels(Shape output) {
    return Labels.numbers();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> log = tf.math.log(tf.math.add(output, tf.constant(Losses.EPSILON)));
    return Losses.perSample(tf, tf.math.sub(output, tf.math.mul(labels, log)));
  }
}
