package org.linkedneurons.losses;

import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * max(1 - label * prediction, 0), the mean over all axes but the batch's, as Keras' {@code Hinge}.
 * Labels -1 or 1, float32 of the output's shape; a batch of labels 0 or 1 is taken as -1 or 1.
 *
 * <pre>{@code
 * model.compile(new Adam(), new Hinge());
 * }</pre>
 */
public record Hinge() implements Loss {
  @Override
  public Labels labels(Shape output) {
    return Labels.numbers();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return Losses.perSample(tf, margin(tf, labels, output));
  }

  /** How far each prediction is from the right side of the margin. */
  static Operand<TFloat32> margin(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> product = tf.math.mul(signs(tf, labels), output);
    return tf.math.maximum(tf.math.sub(tf.constant(1f), product), tf.constant(0f));
  }

  private static Operand<TFloat32> signs(Ops tf, Operand<TFloat32> labels) {
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TBool> either =
        tf.math.logicalOr(tf.math.equal(labels, tf.constant(0f)), tf.math.equal(labels, one));
    int[] axes = IntStream.range(0, labels.shape().numDimensions()).toArray();
    Operand<TBool> binary = tf.reduceAll(either, tf.constant(axes));
    Operand<TFloat32> moved = tf.math.sub(tf.math.mul(tf.constant(2f), labels), one);
    return tf.select(binary, moved, labels);
  }
}
