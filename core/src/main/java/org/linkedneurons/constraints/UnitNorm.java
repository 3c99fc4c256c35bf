package org.linkedneurons.constraints;

import java.util.List;
import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Vectors of length 1, as Keras' {@code UnitNorm}: w / (norm + 1e-7).
 *
 * <pre>{@code
 * Conv2D.of(8, 3).kernelConstraint(new UnitNorm().axis(0, 1, 2))
 * }</pre>
 *
 * @param axis the axes along which a vector's elements lie: 0 for the weights of one unit of a
 *     Dense layer, 0, 1 and 2 for those of one filter of a Conv2D
 */
public record UnitNorm(List<Integer> axis) implements Constraint {

  /** Copies the list of axes. */
  public UnitNorm {
    axis = List.copyOf(axis);
  }

  /** Along axis 0. */
  public UnitNorm() {
    this(List.of(0));
  }

  /**
   * {@return a copy along other axes}
   *
   * @param axis the axes along which a vector's elements lie
   */
  public UnitNorm axis(Integer... axis) {
    return new UnitNorm(List.of(axis));
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> weight) {
    Operand<TFloat32> norms = Norms.of(tf, weight, axis);
    return tf.math.div(weight, tf.math.add(tf.constant(Norms.EPSILON), norms));
  }

  @Override
  public Config config() {
    return Config.of("UnitNorm", this).with("axis", Norms.written(axis));
  }
}
