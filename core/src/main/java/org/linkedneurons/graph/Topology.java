package org.linkedneurons.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linkedneurons.ModelException;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;
import org.linkedneurons.settings.KerasNames;

/**
 * The nodes between a model's inputs and its outputs, each after those that it reads, and the name
 * of each layer: its own, or Keras' ({@code conv2d}, {@code conv2d_1}, ...) counted in this model.
 *
 * <p>Building, summary and drawing all walk this one list.
 */
public final class Topology {
  private final List<Node> inputs;
  private final List<Node> outputs;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Layer, String> names = new HashMap<>();

  /**
   * Sorts the nodes.
   *
   * @param inputs the nodes of {@link Input} layers, in the order in which data is given
   * @param outputs the nodes whose values are the predictions
   * @throws ModelException if an output needs an input that is not given, or a name is used twice
   */
  public Topology(List<Node> inputs, List<Node> outputs) {
    this.inputs = List.copyOf(inputs);
    this.outputs = List.copyOf(outputs);
    Set<Node> visited = new HashSet<>();
    for (Node input : inputs) {
      if (!(input.layer() instanceof Input)) {
        throw new ModelException(
            "model inputs", "nodes of Input layers", input.layer().className(), "Use Input.of");
      }
      visit(input, visited);
    }
    outputs.forEach(output -> visit(output, visited));
    nameLayers();
    requireInputs();
  }

  /** Depth first without recursion: networks of thousands of layers do not overflow the stack. */
  private void visit(Node start, Set<Node> visited) {
    List<Node> stack = new ArrayList<>(List.of(start));
    while (!stack.isEmpty()) {
      Node node = stack.getLast();
      List<Node> open = node.inputs().stream().filter(n -> !visited.contains(n)).toList();
      if (open.isEmpty()) {
        stack.removeLast();
        if (visited.add(node)) {
          nodes.add(node);
        }
      } else {
        stack.addAll(open.reversed());
      }
    }
  }

  private void nameLayers() {
    Set<String> taken = new HashSet<>();
    for (Node node : nodes) {
      String name = node.layer().name();
      if (name != null && names.put(node.layer(), name) == null && !taken.add(name)) {
        throw new ModelException(
            name, "a name for one layer", "two layers of that name", "Rename one");
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Node node : nodes) {
      if (!names.containsKey(node.layer())) {
        names.put(
            node.layer(), freeName(KerasNames.layer(node.layer().className()), counts, taken));
      }
    }
  }

  private static String freeName(String base, Map<String, Integer> counts, Set<String> taken) {
    while (true) {
      int count = counts.merge(base, 1, Integer::sum) - 1;
      String name = count == 0 ? base : base + "_" + count;
      if (taken.add(name)) {
        return name;
      }
    }
  }

  private void requireInputs() {
    for (Node node : nodes) {
      if (node.layer() instanceof Input && !inputs.contains(node)) {
        throw new ModelException(
            name(node.layer()),
            "an input that the model lists",
            "one that only its layers read",
            "Give it to Model.of as an input");
      }
      if (!(node.layer() instanceof Input)) {
        requireCount(node);
      }
    }
  }

  private void requireCount(Node node) {
    int found = node.inputs().size();
    if (found == 1 || (found > 1 && node.layer().merges())) {
      return;
    }
    throw new ModelException(
        name(node.layer()) + " (" + node.layer().className() + ")",
        node.layer().merges() ? "at least one input" : "one input",
        found + "",
        "Apply it to the right number of nodes");
  }

  /** {@return the input nodes, in the order in which data is given} */
  public List<Node> inputs() {
    return inputs;
  }

  /** {@return the nodes whose values are the predictions, in the order in which they are given} */
  public List<Node> outputs() {
    return outputs;
  }

  /** {@return all nodes, each after those that it reads} */
  public List<Node> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /** {@return the names of all layers, in the order of their first nodes} */
  public List<String> layerNames() {
    return nodes.stream().map(node -> name(node.layer())).distinct().toList();
  }

  /**
   * {@return the name of a layer in this model}
   *
   * @param layer a layer of this model
   */
  public String name(Layer layer) {
    return names.get(layer);
  }
}
