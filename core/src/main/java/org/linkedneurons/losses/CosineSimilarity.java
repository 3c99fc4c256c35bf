package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/**
 * -sum(label * prediction) over the last axis, both scaled to length 1, as Keras' {@code
 * CosineSimilarity}: -1 for the same direction, 1 for the opposite. Labels float32 of the output's
 * shape. Keras leaves its {@code axis} out of files; here it is the last one always.
 *
 * <pre>{@code
 * model.compile(new Adam(), new CosineSimilarity());
 * }</pre>
 */
public record CosineSimilarity() implements Loss {
  @Override
  public Labels labels(Shape output) {
    return Labels.numbers();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> product = tf.math.mul(unit(tf, labels), unit(tf, output));
    return Losses.perSample(tf, tf.math.neg(tf.reduceSum(product, tf.constant(-1))));
  }

  /** Rows of length 1; those that are next to 0 stay small. */
  private static Operand<TFloat32> unit(Ops tf, Operand<TFloat32> rows) {
    Operand<TFloat32> squares =
        tf.reduceSum(tf.math.square(rows), tf.constant(-1), ReduceSum.keepDims(true));
    Operand<TFloat32> inverse =
        tf.math.minimum(tf.math.rsqrt(squares), tf.constant(1 / Losses.EPSILON));
    return tf.math.mul(rows, inverse);
  }
}
