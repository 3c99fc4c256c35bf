package org.linkedneurons.graph;

import java.util.List;
import java.util.Map;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Softmax;
import org.linkedneurons.layers.Activated;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.Prediction;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Finds what stands before the activation that ends a model, for losses that are more exact there;
 * also where only the shape changes afterwards.
 *
 * @param values the model's values
 * @param builds gives the layers' operations
 */
record PredictionBuilder(Map<Value, Operand<TFloat32>> values, Call.Builds builds) {

  /** {@return a node's output and how it came about} */
  Prediction of(Node node) {
    Operand<TFloat32> output = values.get(Value.of(node));
    Layer layer = node.layer();
    if (layer instanceof Activated activated && !activated.link().isLinear()) {
      return activation(node, activated, output);
    }
    boolean passes = layer instanceof Activated activated && activated.isActivationOnly();
    if (!passes && !layer.reshapes()) {
      return Prediction.plain(output);
    }
    Prediction before = of(node.inputs().getFirst());
    if (before.logits() == null || !keepsClasses(before, output)) {
      return Prediction.plain(output);
    }
    Operand<TFloat32> logits =
        passes ? before.logits() : layer.call(builds.of(node), List.of(before.logits()));
    return new Prediction(output, before.activation(), logits);
  }

  private Prediction activation(Node node, Activated layer, Operand<TFloat32> output) {
    Value before =
        layer.isActivationOnly() ? Value.of(node.inputs().getFirst()) : new Value(node, true);
    ActivationFunction function = layer.link().function();
    boolean otherAxis =
        function instanceof Softmax softmax && !softmax.isLast(output.shape().numDimensions());
    return function == null || otherAxis || !values.containsKey(before)
        ? Prediction.plain(output)
        : new Prediction(output, function, values.get(before));
  }

  /** A softmax is one over the last axis, which a new shape may cut. */
  private static boolean keepsClasses(Prediction before, Operand<TFloat32> output) {
    return before.activation().elementwise()
        || before.values().shape().get(-1) == output.shape().get(-1);
  }
}
