package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * (log(label + 1) - log(prediction + 1))^2, the mean over all axes but the batch's, as Keras'
 * {@code MeanSquaredLogarithmicError}; both are taken to be at least 1e-7. Labels float32 of the
 * output's shape.
 *
 * <pre>{@code
 * model.compile(new Adam(), new MeanSquaredLogarithmicError());
 * }</pre>
 */
public record MeanSquaredLogarithmicError() implements Loss {
  @Override
  public Labels labels(Shape output) {
    return Labels.numbers();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return Losses.perSample(tf, tf.math.squaredDifference(log(tf, output), log(tf, labels)));
  }

  private static Operand<TFloat32> log(Ops tf, Operand<TFloat32> values) {
    Operand<TFloat32> positive = tf.math.maximum(values, tf.constant(Losses.EPSILON));
    return tf.math.log(tf.math.add(positive, tf.constant(1f)));
  }
}
