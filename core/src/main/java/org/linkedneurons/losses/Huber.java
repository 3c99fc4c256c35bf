package org.linkedneurons.losses;

import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * With the error e = prediction - label, e^2 / 2 where |e| is at most delta, else delta * |e| -
 * delta^2 / 2; the mean over all axes but the batch's, as Keras' {@code Huber} (Huber 1964). Labels
 * float32 of the output's shape.
 *
 * <pre>{@code
 * model.compile(new Adam(), new Huber(0.5));
 * }</pre>
 *
 * <p>Keras 3.15 forgets delta when it writes a file; here it is written, under its name.
 *
 * @param delta where the square ends
 */
public record Huber(double delta) implements Loss {

  /**
   * Checks delta.
   *
   * @throws ModelException if it is not above 0
   */
  public Huber {
    if (!(delta > 0)) {
      throw new ModelException("Huber.delta", "above 0", delta + "", "Give 1, as Keras does");
    }
  }

  /** Delta 1. */
  public Huber() {
    this(1);
  }

  @Override
  public Labels labels(Shape output) {
    return Labels.numbers();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> half = tf.constant(0.5f);
    Operand<TFloat32> end = tf.constant((float) delta);
    Operand<TFloat32> error = tf.math.sub(output, labels);
    Operand<TFloat32> distance = tf.math.abs(error);
    Operand<TBool> near = tf.math.lessEqual(distance, end);
    Operand<TFloat32> square = tf.math.mul(half, tf.math.square(error));
    Operand<TFloat32> line =
        tf.math.sub(tf.math.mul(end, distance), tf.math.mul(half, tf.math.square(end)));
    return Losses.perSample(tf, tf.select(near, square, line));
  }
}
