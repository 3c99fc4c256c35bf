package org.linkedneurons.activations;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The mirror of a function, g(-x): linked with g itself it passes gradient wherever g does not.
 *
 * @param of the function g
 */
public record Mirrored(ActivationFunction of) implements ActivationFunction {
  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x, Weights weights) {
    return of.apply(weights.ops().math.neg(x), weights);
  }

  @Override
  public boolean elementwise() {
    return of.elementwise();
  }

  @Override
  public Slope slope() {
    return of.slope().mirrored();
  }
}
