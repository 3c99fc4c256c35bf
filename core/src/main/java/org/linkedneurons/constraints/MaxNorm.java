package org.linkedneurons.constraints;

import java.util.List;
import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Vectors no longer than a length, as Keras' {@code MaxNorm}: w * min(norm, maxValue) / (norm +
 * 1e-7).
 *
 * <pre>{@code
 * Dense.of(10).kernelConstraint(new MaxNorm(3))
 * }</pre>
 *
 * @param maxValue the largest length
 * @param axis the axes along which a vector's elements lie: 0 for the weights of one unit of a
 *     Dense layer, 0, 1 and 2 for those of one filter of a Conv2D
 */
public record MaxNorm(double maxValue, List<Integer> axis) implements Constraint {

  /** Copies the list of axes. */
  public MaxNorm {
    axis = List.copyOf(axis);
  }

  /** Length 2 along axis 0. */
  public MaxNorm() {
    this(2, List.of(0));
  }

  /**
   * Along axis 0.
   *
   * @param maxValue the largest length
   */
  public MaxNorm(double maxValue) {
    this(maxValue, List.of(0));
  }

  /**
   * {@return a copy along other axes}
   *
   * @param axis the axes along which a vector's elements lie
   */
  public MaxNorm axis(Integer... axis) {
    return new MaxNorm(maxValue, List.of(axis));
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight) {
    Operand<TFloat32> norms = Norms.of(tf, weight, axis);
    Operand<TFloat32> largest = tf.constant((float) maxValue);
    return Norms.scaled(tf, weight, norms, tf.clipByValue(norms, tf.constant(0f), largest));
  }

  @Override
  public Config config() {
    return Config.of("MaxNorm", this).with("axis", Norms.written(axis));
  }
}
