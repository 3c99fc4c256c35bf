package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * max(1 - label * prediction, 0)^2, the mean over all axes but the batch's, as Keras' {@code
 * SquaredHinge}. Labels -1 or 1, float32 of the output's shape; a batch of labels 0 or 1 is taken
 * as -1 or 1.
 *
 * <pre>{@code
 * model.compile(new Adam(), new SquaredHinge());
 * }</pre>
 */
public record SquaredHinge() implements Loss {
  @Override
  public Labels labels(Shape output) {
    return Labels.numbers();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return Losses.perSample(tf, tf.math.square(Hinge.margin(tf, labels, output)));
  }
}
