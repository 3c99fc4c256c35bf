package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * 100 * |label - prediction| / |label|, the mean over all axes but the batch's, as Keras' {@code
 * MeanAbsolutePercentageError}; a label is taken to be at least 1e-7 far from 0. Labels float32 of
 * the output's shape.
 *
 * <pre>{@code
 * model.compile(new Adam(), new MeanAbsolutePercentageError());
 * }</pre>
 */
public record MeanAbsolutePercentageError() implements Loss {
  @Override
  public Labels labels(Shape output) {
    return Labels.numbers();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> size = tf.math.maximum(tf.math.abs(labels), tf.constant(Losses.EPSILON));
    Operand<TFloat32> share = tf.math.abs(tf.math.div(tf.math.sub(labels, output), size));
    return tf.math.mul(tf.constant(100f), Losses.perSample(tf, share));
  }
}
