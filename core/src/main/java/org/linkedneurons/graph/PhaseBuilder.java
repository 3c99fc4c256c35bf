package org.linkedneurons.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.ModelException;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;
import org.linkedneurons.layers.Shapes;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Turns a topology into the operations of one phase. */
record PhaseBuilder(
    Topology topology,
    Variables variables,
    long seed,
    boolean training,
    Map<String, Operand<TFloat32>> penalties,
    List<Op> updates) {

  PhaseBuilder(Topology topology, Variables variables, long seed, boolean training) {
    this(topology, variables, seed, training, new LinkedHashMap<>(), new ArrayList<>());
  }

  /** {@return the phase, each node in its scope} */
  Phase build(Map<Node, Ops> scopes, List<Operand<TFloat32>> inputs) {
    Map<Node, Operand<TFloat32>> values = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      values.put(topology.inputs().get(i), inputs.get(i));
    }
    for (Node node : topology.nodes()) {
      if (!(node.layer() instanceof Input)) {
        values.put(
            node, call(scopes.get(node), node, node.inputs().stream().map(values::get).toList()));
      }
    }
    return new Phase(
        training,
        values,
        topology.outputs().stream().map(values::get).toList(),
        List.copyOf(penalties.values()),
        List.copyOf(updates));
  }

  private Operand<TFloat32> call(Ops scope, Node node, List<Operand<TFloat32>> inputs) {
    Layer layer = node.layer();
    String name = topology.name(layer);
    LayerBuild build = new LayerBuild(this, name, "", scope);
    try {
      Operand<TFloat32> output = layer.call(build, inputs);
      for (long size : output.shape().tail().asArray()) {
        if (size == 0) {
          throw wrong(name, layer, inputs, "an output of shape " + Shapes.text(output.shape()));
        }
      }
      return output;
    } catch (LinkedNeuronsException e) {
      throw e;
    } catch (TensorFlowException | IllegalArgumentException e) {
      throw wrong(name, layer, inputs, e.getMessage().lines().findFirst().orElse("nothing"));
    }
  }

  private static ModelException wrong(
      String name, Layer layer, List<Operand<TFloat32>> inputs, String found) {
    return new ModelException(
        name + " (" + layer.className() + ")",
        "inputs that it can take",
        String.join(" and ", inputs.stream().map(i -> Shapes.text(i.shape())).toList())
            + ", with "
            + layer.config().values()
            + ": "
            + found,
        "Change the layer's settings or the layers before it");
  }

  Operand<TInt64> step() {
    return variables.counter(ModelGraph.STEP).value();
  }
}
