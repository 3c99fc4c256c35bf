package org.linkedneurons.checkpoints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Stored;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.family.TType;

/** The operations that give variables the values of a checkpoint. */
final class AssignOperations {
  private record Assignment(Operand<?> value, Op operation) {}

  private final ModelGraph graph;
  private final Map<String, Assignment> byName = new HashMap<>();

  /** Adds them to the model's graph. */
  AssignOperations(ModelGraph graph, Ops tf, List<Stored> variables) {
    this.graph = graph;
    for (Stored variable : variables) {
      Operand<?> value =
          tf.placeholder(variable.value().type(), Placeholder.shape(variable.shape()));
      byName.put(
          variable.name(), new Assignment(value, tf.assignVariableOp(variable.handle(), value)));
    }
  }

  /** Reads all values before the first is assigned: a damaged one leaves all as they were. */
  void run(Bundle bundle, List<Stored> variables) {
    List<TType> values = new ArrayList<>();
    try {
      var runner = graph.runner();
      for (Stored variable : variables) {
        Assignment assignment = byName.get(variable.name());
        values.add(bundle.read(variable.name(), variable.value().type()));
        runner.feed(assignment.value(), values.getLast()).addTarget(assignment.operation());
      }
      runner.run().close();
    } finally {
      values.forEach(TType::close);
    }
  }
}
