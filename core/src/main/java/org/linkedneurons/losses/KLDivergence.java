package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * label * log(label / prediction), summed over the last axis, as Keras' {@code KLDivergence}; both
 * are held in [1e-7, 1]. Labels are probabilities, float32 of the output's shape.
 *
 * <pre>{@code
 * model.compile(new Adam(), new KLDivergence());
 * }</pre>
 */
public record KLDivergence() implements Loss {
  @Override
  public Labels labels(Shape output) {
    return Labels.shares();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> truth = clip(tf, labels);
    Operand<TFloat32> log = tf.math.log(tf.math.div(truth, clip(tf, output)));
    return Losses.perSample(tf, tf.reduceSum(tf.math.mul(truth, log), tf.constant(-1)));
  }

  private static Operand<TFloat32> clip(Ops tf, Operand<TFloat32> probabilities) {
    return tf.clipByValue(probabilities, tf.constant(Losses.EPSILON), tf.constant(1f));
  }
}
