package org.linkedneurons.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.golden.Values;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Phase;
import org.linkedneurons.graph.Topology;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.graph.Variable.Role;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** One layer alone in a graph, run with the inputs and weights that a test gives. */
final class LayerRun implements AutoCloseable {
  private final ModelGraph graph;
  private final Phase phase;
  private final Operand<TFloat32> output;
  private final Operand<TFloat32> outputGradient;
  private final List<Operand<?>> gradients = new ArrayList<>();

  /**
   * Builds the layer.
   *
   * @param samples the shapes of its inputs without the batch axis
   */
  LayerRun(Layer layer, List<long[]> samples, boolean training) {
    List<Node> inputs = samples.stream().map(sample -> Input.of(sample).node()).toList();
    Node node = layer.apply(inputs.toArray(Node[]::new));
    graph = new ModelGraph(new Topology(inputs, List.of(node)), new Engine());
    phase = training ? graph.buildTraining() : graph.inference();
    // A layer may pass its input on, and TensorFlow does not fetch what was fed.
    output = graph.ops().identity(phase.outputs().getFirst());
    outputGradient =
        graph
            .ops()
            .placeholder(TFloat32.class, Placeholder.shape(phase.outputs().getFirst().shape()));
    List<Output<?>> sources = new ArrayList<>();
    graph.inputs().forEach(input -> sources.add(input.asOutput()));
    trainable().forEach(weight -> sources.add(weight.value().asOutput()));
    Output<?>[] results = {output.asOutput()};
    Output<?>[] factors = {outputGradient.asOutput()};
    for (Output<?> gradient :
        graph
            .graph()
            .addGradients("gradients", results, sources.toArray(Output<?>[]::new), factors)) {
      gradients.add(graph.ops().identity(gradient));
    }
  }

  /** The output's shape as the graph knows it before it runs. */
  Shape staticShape() {
    return phase.outputs().getFirst().shape();
  }

  /** All weights of the layer. */
  List<Variable> weights() {
    return graph.variables().weights();
  }

  /** Those that gradients reach. */
  List<Variable> trainable() {
    return graph.variables().all(Role.TRAINABLE);
  }

  /** The number of states that a call changes. */
  int updates() {
    return phase.updates().size();
  }

  /** The output, for all weights' first values where none are given. */
  Values output(List<Values> inputs, List<Values> weights) {
    return fetch(inputs, weights, List.of(), List.of(output)).getFirst();
  }

  /** The gradients of sum(output * outputGradient): of the inputs, then of trainable weights. */
  List<Values> gradients(List<Values> inputs, List<Values> weights, Values outputGradient) {
    return fetch(inputs, weights, List.of(outputGradient), gradients);
  }

  /** The states after one call with the given weights, by name. */
  Map<String, Values> statesAfter(List<Values> inputs, List<Values> weights) {
    if (updates() == 0) {
      return Map.of();
    }
    try (Call call = new Call(inputs, weights, List.of())) {
      phase.updates().forEach(call.runner::addTarget);
      call.runner.run().close();
    }
    Map<String, Values> states = new LinkedHashMap<>();
    for (Variable state : graph.variables().all(Role.STATE)) {
      try (Result result = graph.runner().fetch(state.value()).run()) {
        states.put(shortName(state), value((TFloat32) result.get(0)));
      }
    }
    return states;
  }

  private List<Values> fetch(
      List<Values> inputs,
      List<Values> weights,
      List<Values> outputGradients,
      List<? extends Operand<?>> fetches) {
    try (Call call = new Call(inputs, weights, outputGradients)) {
      fetches.forEach(call.runner::fetch);
      try (Result result = call.runner.run()) {
        List<Values> values = new ArrayList<>();
        result.forEach(entry -> values.add(value((TFloat32) entry.getValue())));
        return values;
      }
    }
  }

  private static Values value(TFloat32 tensor) {
    float[] values = new float[(int) tensor.size()];
    tensor.asRawTensor().data().asFloats().read(values);
    return new Values(tensor.shape(), values);
  }

  /** A weight's name within the layer. */
  static String shortName(Variable weight) {
    return weight.weight();
  }

  @Override
  public void close() {
    graph.close();
  }

  /** A run with its feeds: weights are fed where the graph would read variables. */
  private final class Call implements AutoCloseable {
    private final List<Tensor> tensors = new ArrayList<>();
    private final Session.Runner runner = graph.runner();

    Call(List<Values> inputs, List<Values> weights, List<Values> outputGradients) {
      for (int i = 0; i < inputs.size(); i++) {
        feed(graph.inputs().get(i), inputs.get(i));
      }
      for (Values weight : weights) {
        feed(variable(weight.name()).value(), weight);
      }
      outputGradients.forEach(gradient -> feed(outputGradient, gradient));
    }

    private Variable variable(String name) {
      return weights().stream()
          .filter(weight -> shortName(weight).equals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("the layer has no weight " + name));
    }

    private void feed(Operand<?> operand, Values value) {
      Tensor tensor = TFloat32.tensorOf(value.shape(), DataBuffers.of(value.data()));
      tensors.add(tensor);
      runner.feed(operand, tensor);
    }

    @Override
    public void close() {
      tensors.forEach(Tensor::close);
    }
  }
}
