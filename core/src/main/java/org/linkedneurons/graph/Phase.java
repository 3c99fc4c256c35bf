package org.linkedneurons.graph;

import java.util.List;
import java.util.Map;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.Prediction;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * A model turned into operations once: for training or for inference.
 *
 * @param training which of the two
 * @param values each node's output
 * @param predictions the model's outputs, and what stands before the activations that end it
 * @param penalties what regularizers of weights and outputs add to the loss, scalars
 * @param updates new values of states, to be run with each training step
 */
public record Phase(
    boolean training,
    Map<Node, Operand<TFloat32>> values,
    List<Prediction> predictions,
    List<Operand<TFloat32>> penalties,
    List<Op> updates) {

  /** {@return the model's outputs} */
  public List<Operand<TFloat32>> outputs() {
    return predictions.stream().<Operand<TFloat32>>map(Prediction::values).toList();
  }
}
