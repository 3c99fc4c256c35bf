package org.linkedneurons.graph;

import java.util.List;
import org.linkedneurons.layers.Activated;
import org.linkedneurons.layers.Node;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A layer, or all of it that stands before its activation.
 *
 * @param output the layer's value, or that before its activation
 */
public record LayerCall(Value output) implements Call {

  @Override
  public List<Value> inputs() {
    return output.node().inputs().stream().map(Value::of).toList();
  }

  @Override
  public Operand<TFloat32> apply(Builds builds, List<Operand<TFloat32>> inputs) {
    Node node = output.node();
    return output.beforeActivation()
        ? ((Activated) node.layer()).beforeActivation(builds.of(node), inputs)
        : node.layer().call(builds.of(node), inputs);
  }
}
