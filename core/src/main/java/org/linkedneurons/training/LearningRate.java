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
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The learning rate in the graph: a variable, which callbacks may change, or a schedule. */
final class LearningRate {
  private static final String NAME = "learning_rate";

  private final ModelGraph graph;
  private final Operand<TFloat32> rate;
  private final Operand<TFloat32> newRate;
  private final Op setRate;

  LearningRate(ModelGraph graph, Schedule schedule, Operand<TFloat32> step) {
    this.graph = graph;
    Ops tf = graph.ops();
    if (schedule instanceof org.linkedneurons.schedules.Constant constant) {
      Constant first = new Constant(constant.learningRate());
      Variable variable = graph.variables().get(NAME, Shape.scalar(), Role.TRAINING, first);
      rate = Step.read(variable);
      newRate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
      setRate = tf.assignVariableOp(variable.handle(), newRate);
    } else {
      rate = schedule.rate(tf.withSubScope("schedule"), step);
      newRate = null;
      setRate = null;
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
    if (setRate == null) {
      throw new ModelException(
          "learning rate",
          "a constant rate, which a callback may change",
          "a schedule",
          "Use either a schedule or the callback");
    }
    try (TFloat32 tensor = TFloat32.scalarOf((float) value)) {
      graph.runner().feed(newRate, tensor).addTarget(setRate).run().close();
    }
  }
}
