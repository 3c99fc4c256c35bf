package org.linkedneurons.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linkedneurons.ModelException;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.graph.Variable.Role;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.types.TFloat32;

/** The gradients of a loss by all weights that are trained. */
final class Gradients {
  /** What TensorFlow says of an operation without a gradient. */
  private static final Pattern MISSING = Pattern.compile("No gradient defined for op: (\\w+)");

  private Gradients() {}

  /** Adds the gradients to the graph. */
  static Map<Variable, Operand<TFloat32>> of(ModelGraph graph, Operand<TFloat32> loss) {
    List<Variable> weights = graph.variables().all(Role.TRAINABLE);
    if (weights.isEmpty()) {
      throw new ModelException(
          "model", "weights to train", "none", "Add a layer that has some, such as Dense");
    }
    Output<?>[] by = weights.stream().map(w -> w.value().asOutput()).toArray(Output<?>[]::new);
    Output<?>[] outputs;
    try {
      outputs =
          graph
              .graph()
              .addGradients(
                  graph.ops().scope().makeOpName("gradients"),
                  new Output<?>[] {loss.asOutput()},
                  by,
                  null);
    } catch (RuntimeException e) {
      throw missing(graph, e);
    }
    Map<Variable, Operand<TFloat32>> gradients = new LinkedHashMap<>();
    for (int i = 0; i < by.length; i++) {
      gradients.put(weights.get(i), outputs[i].expect(TFloat32.class));
    }
    return Collections.unmodifiableMap(gradients);
  }

  private static RuntimeException missing(ModelGraph graph, RuntimeException error) {
    Matcher matcher = MISSING.matcher(String.valueOf(error.getMessage()));
    if (!matcher.find()) {
      return error;
    }
    String type = matcher.group(1);
    List<String> layers = graph.layersWith(type);
    return new ModelException(
        layers.isEmpty() ? "loss" : String.join(" or ", layers),
        "operations that have a gradient",
        type + ", for which TensorFlow's Java binding has none",
        "Compute the same by other operations");
  }
}
