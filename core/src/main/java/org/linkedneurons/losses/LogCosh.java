package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * log(cosh(prediction - label)), the mean over all axes but the batch's, as Keras' {@code LogCosh}:
 * near 0 half of the square, far off the distance less log(2). Labels float32 of the output's
 * shape.
 *
 * <pre>{@code
 * model.compile(new Adam(), new LogCosh());
 * }</pre>
 */
public record LogCosh() implements Loss {
  @Override
  public Labels labels(Shape output) {
    return Labels.numbers();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> x = tf.math.sub(output, labels);
    Operand<TFloat32> far = tf.math.softplus(tf.math.mul(x, tf.constant(-2f)));
    Operand<TFloat32> log2 = tf.constant((float) Math.log(2));
    return Losses.perSample(tf, tf.math.sub(tf.math.add(x, far), log2));
  }
}
