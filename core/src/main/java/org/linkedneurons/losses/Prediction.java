package org.linkedneurons.losses;

import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Sigmoid;
import org.linkedneurons.activations.Softmax;
import org.tensorflow.GraphOperation;
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
   * {@return an output with its activation, where that is a softmax or a sigmoid}
   *
   * @param values the output
   */
  public static Prediction of(Operand<TFloat32> values) {
    if (values.op() instanceof GraphOperation operation) {
      switch (operation.type()) {
        case "Softmax" -> {
          return new Prediction(values, new Softmax(), input(operation));
        }
        case "Sigmoid" -> {
          return new Prediction(values, new Sigmoid(), input(operation));
        }
        default -> {
          // Whatever else ends it, no loss here is computed from before it.
        }
      }
    }
    return plain(values);
  }

  private static Operand<TFloat32> input(GraphOperation operation) {
    return operation.input(0).expect(TFloat32.class);
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
