package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * |label - prediction|, the mean over all axes but the batch's, as Keras' {@code
 * MeanAbsoluteError}. Labels float32 of the output's shape.
 *
 * <pre>{@code
 * model.compile(new Adam(), new MeanAbsoluteError());
 * }</pre>
 */
public record MeanAbsoluteError() implements Loss {
  @Override
  public Labels labels(Shape output) {
    return Labels.numbers();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return Losses.perSample(tf, tf.math.abs(tf.math.sub(labels, output)));
  }
}
