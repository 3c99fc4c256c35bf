package org.linkedneurons.graph;

import java.util.ArrayList;
import java.util.List;
import org.linkedneurons.layers.Activated;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Node;

/**
 * What stands between a model's nodes and its operations: calls, in the order in which they are
 * made. An activation is a call of its own, wherever it stands; rewrites may join calls.
 *
 * @param calls the calls, each after those whose values it reads
 */
record Plan(List<Call> calls) {

  /** {@return the plan of a model, after its rewrites} */
  static Plan of(Topology topology, List<Rewrite> rewrites, boolean training) {
    List<Call> calls = new ArrayList<>();
    for (Node node : topology.nodes()) {
      if (!(node.layer() instanceof Input)) {
        add(calls, node);
      }
    }
    for (Rewrite rewrite : rewrites) {
      calls = rewrite.apply(List.copyOf(calls), training);
    }
    return new Plan(List.copyOf(calls));
  }

  private static void add(List<Call> calls, Node node) {
    if (!(node.layer() instanceof Activated layer) || layer.link().isLinear()) {
      calls.add(new LayerCall(Value.of(node)));
    } else if (layer.isActivationOnly()) {
      calls.add(new ActivationCall(node, layer.link(), Value.of(node.inputs().getFirst())));
    } else {
      Value before = new Value(node, true);
      calls.add(new LayerCall(before));
      calls.add(new ActivationCall(node, layer.link(), before));
    }
  }
}
