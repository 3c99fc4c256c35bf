package org.linkedneurons.losses;

import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A model's output, and what stands before its last activation where that is known.
 *
 * @param values the output, float32 {@code [batch, ...]}
 * @param logits the input of the softmax or sigmoid that ends the model, or null where it ends
 *     otherwise; a loss computed from it stays finite
 */
public record Predictions(Operand<TFloat32> values, Operand<TFloat32> logits) {

  /**
   * {@return the predictions of an output, with logits where its operation has the given type}
   *
   * @param output the model's output
   * @param operation the operation that turns logits into it, {@code "Softmax"} or {@code
   *     "Sigmoid"}
   */
  @SuppressWarnings("unchecked")
  public static Predictions of(Operand<TFloat32> output, String operation) {
    boolean known = output.op() instanceof GraphOperation op && op.type().equals(operation);
    return new Predictions(
        output, known ? (Operand<TFloat32>) ((GraphOperation) output.op()).input(0) : null);
  }
}
