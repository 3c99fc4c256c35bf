package org.linkedneurons.constraints;

import java.util.List;
import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Vectors between two lengths, as Keras' {@code MinMaxNorm}: w * (rate * min(max(norm, minValue),
 * maxValue) + (1 - rate) * norm) / (norm + 1e-7).
 *
 * <pre>{@code
 * Dense.of(10).kernelConstraint(new MinMaxNorm(0.5, 2).rate(0.9))
 * }</pre>
 *
 * @param minValue the least length
 * @param maxValue the largest length
 * @param rate how much of the way is gone at each update; 1 for all of it
 * @param axis the axes along which a vector's elements lie: 0 for the weights of one unit of a
 *     Dense layer, 0, 1 and 2 for those of one filter of a Conv2D
 */
public record MinMaxNorm(double minValue, double maxValue, double rate, List<Integer> axis)
    implements Constraint {

  /** Copies the list of axes. */
  public MinMaxNorm {
    axis = List.copyOf(axis);
  }

  /** Lengths 0 to 1, at once, along axis 0. */
  public MinMaxNorm() {
    this(0, 1, 1, List.of(0));
  }

  /**
   * At once, along axis 0.
   *
   * @param minValue the least length
   * @param maxValue the largest length
   */
  public MinMaxNorm(double minValue, double maxValue) {
    this(minValue, maxValue, 1, List.of(0));
  }

  /**
   * {@return a copy that goes another part of the way}
   *
   * @param rate how much of the way is gone at each update; 1 for all of it
   */
  public MinMaxNorm rate(double rate) {
    return new MinMaxNorm(minValue, maxValue, rate, axis);
  }

  /**
   * {@return a copy along other axes}
   *
   * @param axis the axes along which a vector's elements lie
   */
  public MinMaxNorm axis(Integer... axis) {
    return new MinMaxNorm(minValue, maxValue, rate, List.of(axis));
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight) {
    Operand<TFloat32> norms = Norms.of(tf, weight, axis);
    Operand<TFloat32> bounded =
        tf.clipByValue(norms, tf.constant((float) minValue), tf.constant((float) maxValue));
    Operand<TFloat32> desired =
        tf.math.add(
            tf.math.mul(tf.constant((float) rate), bounded),
            tf.math.mul(tf.constant((float) (1 - rate)), norms));
    return Norms.scaled(tf, weight, norms, desired);
  }

  @Override
  public Config config() {
    return Config.of("MinMaxNorm", this).with("axis", Norms.written(axis));
  }
}
