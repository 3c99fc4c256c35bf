package org.linkedneurons.losses;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * 1 - t / (t + alpha * missed + beta * wrong), t being sum(label * prediction), missed sum(label *
 * (1 - prediction)) and wrong sum((1 - label) * prediction), as Keras' {@code Tversky} (Salehi et
 * al. 2017); {@link Dice} with alpha and beta one half.
 *
 * <p>Labels 0 or 1, float32 of the output's shape; predictions from 0 to 1.
 *
 * <pre>{@code
 * new Tversky().alpha(0.3).beta(0.7).axis(1, 2)
 * }</pre>
 *
 * @param alpha the weight of what is missed
 * @param beta the weight of what is wrong
 * @param axis the axes of the sums; null for one sum over the whole batch
 */
public record Tversky(double alpha, double beta, List<Integer> axis) implements Loss {

  /** Copies the list. */
  public Tversky {
    axis = axis == null ? null : List.copyOf(axis);
  }

  /** Alpha and beta 0.5, one sum over the whole batch. */
  public Tversky() {
    this(0.5, 0.5, null);
  }

  /**
   * {@return a copy with another alpha}
   *
   * @param alpha the weight of what is missed
   */
  public Tversky alpha(double alpha) {
    return new Tversky(alpha, beta, axis);
  }

  /**
   * {@return a copy with another beta}
   *
   * @param beta the weight of what is wrong
   */
  public Tversky beta(double beta) {
    return new Tversky(alpha, beta, axis);
  }

  /**
   * {@return a copy that sums over some axes}
   *
   * @param axis the axes; with 0, the batch's, all samples have one value
   */
  public Tversky axis(Integer... axis) {
    return new Tversky(alpha, beta, List.of(axis));
  }

  @Override
  public Labels labels(Shape output) {
    return Labels.shares();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> one = tf.constant(1f);
    Regions regions = Regions.of(output, axis);
    Operand<TFloat32> both = regions.sum(tf, tf.math.mul(labels, output));
    Operand<TFloat32> missed = regions.sum(tf, tf.math.mul(tf.math.sub(one, output), labels));
    Operand<TFloat32> wrong = regions.sum(tf, tf.math.mul(output, tf.math.sub(one, labels)));
    Operand<TFloat32> all =
        tf.math.add(
            tf.math.add(both, tf.math.mul(missed, tf.constant((float) alpha))),
            tf.math.mul(wrong, tf.constant((float) beta)));
    Operand<TFloat32> share = tf.math.div(both, tf.math.add(all, tf.constant(Losses.EPSILON)));
    return regions.perSample(tf, tf.math.sub(one, share), output);
  }

  @Override
  public Operand<TFloat32> count(Ops tf, Operand<TFloat32> output) {
    return Regions.of(output, axis).count(tf, output);
  }
}
