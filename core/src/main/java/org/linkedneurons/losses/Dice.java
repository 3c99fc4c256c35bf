package org.linkedneurons.losses;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * 1 - 2 * sum(label * prediction) / (sum(label) + sum(prediction)), as Keras' {@code Dice}
 * (Milletari et al. 2016).
 *
 * <p>Labels 0 or 1, float32 of the output's shape; predictions from 0 to 1.
 *
 * <pre>{@code
 * model.compile(new Adam(), new Dice().axis(1, 2, 3));
 * }</pre>
 *
 * @param axis the axes of the sums; null for one sum over the whole batch
 */
public record Dice(List<Integer> axis) implements Loss {

  /** Copies the list. */
  public Dice {
    axis = axis == null ? null : List.copyOf(axis);
  }

  /** One sum over the whole batch. */
  public Dice() {
    this(null);
  }

  /**
   * {@return a copy that sums over some axes}
   *
   * @param axis the axes; with 0, the batch's, all samples have one value
   */
  public Dice axis(Integer... axis) {
    return new Dice(List.of(axis));
  }

  @Override
  public Labels labels(Shape output) {
    return Labels.shares();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Regions regions = Regions.of(output, axis);
    Operand<TFloat32> both = regions.sum(tf, tf.math.mul(labels, output));
    Operand<TFloat32> all = tf.math.add(regions.sum(tf, labels), regions.sum(tf, output));
    Operand<TFloat32> share =
        tf.math.div(
            tf.math.mul(tf.constant(2f), both), tf.math.add(all, tf.constant(Losses.EPSILON)));
    return regions.perSample(tf, tf.math.sub(tf.constant(1f), share), output);
  }

  @Override
  public Operand<TFloat32> count(Ops tf, Operand<TFloat32> output) {
    return Regions.of(output, axis).count(tf, output);
  }
}
