package org.linkedneurons.losses;

import org.linkedneurons.activations.ActivationFunction;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A model's output, and what stands before the activation that ends the model.
 *
 * @param values the output, float32 {@code [batch, ...]}
 * @param activation the function that ends the model, or null where none is known
 * @param logits what it was applied to, or null; a loss computed from it stays finite
 */
public record Prediction(
    Operand<TFloat32> values, ActivationFunction activation, Operand<TFloat32> logits) {

  /**
   * {@return an output of which nothing more is known}
   *
   * @param values the output
   */
  public static Prediction plain(Operand<TFloat32> values) {
    return new Prediction(values, null, null);
  }

  /**
   * {@return whether a function ends the model}
   *
   * @param function the function's class
   */
  public boolean endsWith(Class<? extends ActivationFunction> function) {
    return function.isInstance(activation);
  }
}
