package org.linkedneurons.activations;

import java.util.Locale;
import org.linkedneurons.Config;
import org.linkedneurons.Configured;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A function of each element, g(x): what a linked activation is made of.
 *
 * <p>A new one is a record in this package: {@code record Square() implements ActivationFunction}.
 */
public interface ActivationFunction extends Configured {

  /**
   * {@return g(x), float32 of the shape of x}
   *
   * @param x the input, float32 of any shape, batch axis first
   * @param weights gives the operations and, to functions that train some, weights
   */
  Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights);

  /** {@return g(-x)} */
  default ActivationFunction mirrored() {
    return new Mirrored(this);
  }

  /**
   * {@return the sign of the derivative by intervals, for {@link Linkage}; unknown everywhere
   * unless the function says more}
   */
  default Slope slope() {
    return Slope.from(Slope.Sign.UNKNOWN);
  }

  /** {@return whether each output depends on one element alone; only such functions are linked} */
  default boolean elementwise() {
    return true;
  }

  /** {@return the name that Keras uses, such as {@code leaky_relu}} */
  default String name() {
    return getClass()
        .getSimpleName()
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  @Override
  default Config config() {
    return Config.of(name(), (Record) this);
  }
}
