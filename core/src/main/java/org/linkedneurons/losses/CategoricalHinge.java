package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * max(largest score of a wrong class - score of the right one + 1, 0) over the last axis, as Keras'
 * {@code CategoricalHinge}; the other classes count as 0 at least where the label is. Labels
 * one-hot, float32 of the output's shape.
 *
 * <pre>{@code
 * model.compile(new Adam(), new CategoricalHinge());
 * }</pre>
 */
public record CategoricalHinge() implements Loss {
  @Override
  public Labels labels(Shape output) {
    return Labels.numbers();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> right = tf.reduceSum(tf.math.mul(labels, output), tf.constant(-1));
    Operand<TFloat32> wrong =
        tf.reduceMax(tf.math.mul(tf.math.sub(one, labels), output), tf.constant(-1));
    Operand<TFloat32> margin = tf.math.add(tf.math.sub(wrong, right), one);
    return Losses.perSample(tf, tf.math.maximum(margin, tf.constant(0f)));
  }
}
