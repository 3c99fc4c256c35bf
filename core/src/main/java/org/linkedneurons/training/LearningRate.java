package org.linkedneurons.training;

import org.linkedneurons.ModelException;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.initializers.Constant;
import org.linkedneurons.schedules.Schedule;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** The learning rate in the graph: a variable, which callbacks may change, or a schedule. */
final class LearningRate {
  private static final String NAME = "learning_rate";

  private final ModelGraph graph;
  private final Operand<TFloat32> rate;
  private final Variable variable;

  LearningRate(ModelGraph graph, Schedule schedule, Operand<TFloat32> step) {
    this.graph = graph;
    if (schedule instanceof org.linkedneurons.schedules.Constant constant) {
      Constant first = new Constant(constant.learningRate());
      variable = graph.variables().get("", NAME, Shape.scalar(), Role.TRAINING, first);
      rate = variable.value();
    } else {
      variable = null;
      rate = schedule.rate(graph.ops().withSubScope("schedule"), step);
    }
  }

  /** {@return the rate of the step that reads it} */
  Operand<TFloat32> operand() {
    return rate;
  }

  /** {@return the rate of the next step} */
  double value() {
    try (Result result = graph.runner().fetch(rate).run()) {
      return ((TFloat32) result.get(0)).getFloat();
    }
  }

  void set(double value) {
    if (variable == null) {
      throw new ModelException(
          "learning rate",
          "a constant rate, which a callback may change",
          "a schedule",
          "Use either a schedule or the callback");
    }
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new ModelException(
          "learning rate", "a number of at least 0", value + "", "Mend what sets it");
    }
    graph.write(variable, new float[] {(float) value});
  }
}
