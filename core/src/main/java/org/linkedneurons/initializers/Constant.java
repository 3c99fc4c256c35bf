package org.linkedneurons.initializers;

import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * All values equal, as Keras' {@code Constant}.
 *
 * @param value the value
 */
public record Constant(double value) implements Initializer {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public Constant {
    Setting.number("value").check(Constant.class, value);
  }

  /** Keras' default: 0. */
  public Constant() {
    this(0);
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Shape shape, Operand<TInt64> seed) {
    return tf.fill(tf.constant(shape), tf.constant((float) value));
  }
}
