package org.linkedneurons.activations;

import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Configured;
import org.linkedneurons.settings.KerasNames;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A function of each element, g(x): what a linked activation is made of.
 *
 * <p>An own one is a record, a class or a lambda, in any package:
 *
 * <pre>{@code
 * record Square() implements ActivationFunction {
 *   public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
 *     return weights.ops().math.square(x);
 *   }
 * }
 * Linked.of(new Square(), Activations.RELU)
 * }</pre>
 */
@FunctionalInterface
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
    return KerasNames.function(getClass().getSimpleName());
  }

  @Override
  default Config config() {
    return Config.of(KerasNames.function(KerasNames.className(getClass(), "an activation")), this);
  }
}
