package org.linkedneurons.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.Prediction;
import org.linkedneurons.regularizers.Regularizer;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Turns a plan into the operations of one phase. */
final class PhaseBuilder implements Call.Builds {
  private final Topology topology;
  private final PhaseState state;
  private final Ops phaseOps;
  private final Map<Node, LayerBuild> builds = new HashMap<>();
  private final Map<Layer, Integer> applications = new HashMap<>();
  private final Map<Value, Operand<TFloat32>> values = new LinkedHashMap<>();

  /**
   * Prepares a phase.
   *
   * @param phaseOps where to add operations, in the phase's scope
   */
  PhaseBuilder(Topology topology, PhaseState state, Ops phaseOps) {
    this.topology = topology;
    this.state = state;
    this.phaseOps = phaseOps;
  }

  /** {@return the phase} */
  Phase build(Plan plan, List<Operand<TFloat32>> inputs) {
    for (int i = 0; i < inputs.size(); i++) {
      values.put(Value.of(topology.inputs().get(i)), inputs.get(i));
    }
    for (Call call : plan.calls()) {
      values.put(call.output(), apply(call));
    }
    List<Prediction> predictions = new ArrayList<>();
    for (Node output : topology.outputs()) {
      Prediction prediction = new PredictionBuilder(values, this).of(output);
      predictions.add(inputs.contains(prediction.values()) ? copied(prediction) : prediction);
    }
    Map<Node, Operand<TFloat32>> byNode = new LinkedHashMap<>();
    values.forEach(
        (value, operand) -> {
          if (!value.beforeActivation()) {
            byNode.put(value.node(), operand);
          }
        });
    return new Phase(
        state.training(), byNode, predictions, List.copyOf(state.penalties()), assignments());
  }

  /** TensorFlow does not fetch what was fed. */
  private Prediction copied(Prediction prediction) {
    return Prediction.plain(phaseOps.identity(prediction.values()));
  }

  /** Each state's last value: several layers that move one do so one after the other. */
  private List<Op> assignments() {
    List<Op> assignments = new ArrayList<>();
    state
        .moved()
        .forEach(
            (variable, value) ->
                assignments.add(phaseOps.assignVariableOp(variable.handle(), value)));
    return assignments;
  }

  @Override
  public LayerBuild of(Node node) {
    return builds.computeIfAbsent(node, this::newBuild);
  }

  private LayerBuild newBuild(Node node) {
    String name = topology.name(node.layer());
    int application = applications.merge(node.layer(), 1, Integer::sum) - 1;
    Ops ops = phaseOps.withSubScope(Names.operation(name));
    return new LayerBuild(state, name, where(node), application, "", ops);
  }

  private Operand<TFloat32> apply(Call call) {
    Node node = call.output().node();
    List<Operand<TFloat32>> inputs = call.inputs().stream().map(values::get).toList();
    try {
      Operand<TFloat32> output = call.apply(this, inputs);
      for (long size : output.shape().tail().asArray()) {
        if (size == 0) {
          throw wrong(node, inputs, "an output of shape " + Shapes.text(output.shape()), null);
        }
      }
      Regularizer activity = node.layer().activityRegularizer();
      if (activity != null && !call.output().beforeActivation()) {
        of(node).penalize(activity, output);
      }
      return output;
    } catch (LinkedNeuronsException e) {
      throw e;
    } catch (TensorFlowException | IllegalArgumentException e) {
      String found = String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing");
      throw wrong(node, inputs, found, e);
    }
  }

  private String where(Node node) {
    return topology.name(node.layer()) + " (" + node.layer().className() + ")";
  }

  private ModelException wrong(
      Node node, List<Operand<TFloat32>> inputs, String found, Throwable cause) {
    return new ModelException(
        where(node),
        "inputs that it can take",
        String.join(" and ", inputs.stream().map(i -> Shapes.text(i.shape())).toList())
            + ", with "
            + node.layer().config().values()
            + ": "
            + found,
        "Change the layer's settings or the layers before it",
        cause);
  }
}
