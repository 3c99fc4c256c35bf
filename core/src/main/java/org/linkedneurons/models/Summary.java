package org.linkedneurons.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linkedneurons.Shapes;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Topology;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;

/** The table that Keras' {@code summary()} prints. */
record Summary(ModelGraph graph, boolean sequential) {

  String text() {
    Table table =
        sequential
            ? new Table("Layer (type)", "Output Shape", ">Param #")
            : new Table("Layer (type)", "Output Shape", ">Param #", "Connected to");
    Topology topology = graph.topology();
    Map<Node, String> outputs = outputNames(topology);
    Set<Layer> shown = new HashSet<>();
    for (Node node : topology.nodes()) {
      boolean input = node.layer() instanceof Input;
      if (shown.add(node.layer()) && !(sequential && input)) {
        List<String> cells = new ArrayList<>();
        String name = topology.name(node.layer());
        cells.add(name + " (" + node.layer().className() + ")");
        cells.add(Shapes.text(graph.inference().values().get(node).shape()));
        cells.add(grouped(parametersOf(name)));
        if (!sequential) {
          cells.add(connections(node.layer(), outputs));
        }
        table.add(cells);
      }
    }
    long trainable = parameters(Role.TRAINABLE);
    long state = parameters(Role.STATE);
    return String.format(
        Locale.ROOT,
        "Model: \"%s\"\n%s Total params: %s\n Trainable params: %s\n Non-trainable params: %s\n",
        sequential ? "sequential" : "functional",
        table,
        sized(trainable + state),
        sized(trainable),
        sized(state));
  }

  /** Keras numbers a layer's uses: {@code shared[1][0]} is the second. */
  private static Map<Node, String> outputNames(Topology topology) {
    Map<Layer, Integer> uses = new HashMap<>();
    Map<Node, String> names = new HashMap<>();
    for (Node node : topology.nodes()) {
      int use = uses.merge(node.layer(), 1, Integer::sum) - 1;
      names.put(node, topology.name(node.layer()) + "[" + use + "][0]");
    }
    return names;
  }

  private String connections(Layer layer, Map<Node, String> outputs) {
    List<String> read =
        graph.topology().nodes().stream()
            .filter(node -> node.layer() == layer)
            .flatMap(node -> node.inputs().stream())
            .map(outputs::get)
            .toList();
    return read.isEmpty() ? "-" : String.join(",\n", read);
  }

  private long parametersOf(String layer) {
    return graph.variables().weights().stream()
        .filter(variable -> variable.layer().equals(layer))
        .mapToLong(variable -> variable.shape().size())
        .sum();
  }

  private long parameters(Role role) {
    return graph.variables().all(role).stream()
        .map(Variable::shape)
        .mapToLong(shape -> shape.size())
        .sum();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String sized(long parameters) {
    double size = parameters * 4.0;
    String[] units = {"B", "KB", "MB", "GB", "TB"};
    int unit = 0;
    for (; size >= 1024 && unit < units.length - 1; unit++) {
      size /= 1024;
    }
    return grouped(parameters) + String.format(Locale.ROOT, " (%.2f %s)", size, units[unit]);
  }
}
