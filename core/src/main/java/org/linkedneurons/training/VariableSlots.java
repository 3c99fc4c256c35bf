package org.linkedneurons.training;

import org.linkedneurons.graph.Variable;
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.graph.Variables;
import org.linkedneurons.initializers.Constant;
import org.linkedneurons.optimizers.Slots;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TType;

/** What is kept beside a weight, as variables of the graph. */
record VariableSlots(Variables variables, Variable weight) implements Slots {

  @Override
  public Operand<? extends TType> slot(String name, double initialValue) {
    return variable(name, weight.shape(), initialValue).handle();
  }

  @Override
  public Operand<? extends TType> scalar(String name, double initialValue) {
    return variable(name, Shape.scalar(), initialValue).handle();
  }

  /** {@return a variable of the weight's shape that starts at 0} */
  Variable variable(String name) {
    return variable(name, weight.shape(), 0);
  }

  private Variable variable(String name, Shape shape, double initialValue) {
    return variables.get(
        weight.layer(),
        weight.weight() + "/" + name,
        shape,
        Role.TRAINING,
        new Constant(initialValue));
  }
}
