package org.linkedneurons.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linkedneurons.constraints.Constraint;
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.initializers.Initializer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * What the layers of one phase share: the model's variables, the penalties of their regularizers,
 * and the states as the layers so far have moved them.
 */
final class PhaseState {
  private final Variables variables;
  private final long seed;
  private final boolean training;
  private final Map<String, Operand<TFloat32>> penalties = new LinkedHashMap<>();
  private final Map<Variable, Operand<TFloat32>> moved = new LinkedHashMap<>();

  PhaseState(Variables variables, long seed, boolean training) {
    this.variables = variables;
    this.seed = seed;
    this.training = training;
  }

  boolean training() {
    return training;
  }

  long seed() {
    return seed;
  }

  /** {@return the number of steps made} */
  Operand<TInt64> step() {
    return variables.counter(ModelGraph.STEP).value();
  }

  Variable variable(
      String layer,
      String weight,
      Shape shape,
      Role role,
      Initializer initializer,
      Constraint constraint) {
    return variables.get(layer, weight, shape, role, initializer, constraint);
  }

  /** What is added once to the loss: a weight's however often its layer is applied. */
  Map<String, Operand<TFloat32>> penaltiesByName() {
    return penalties;
  }

  Collection<Operand<TFloat32>> penalties() {
    return penalties.values();
  }

  /** {@return a state as the layers before have moved it} */
  Operand<TFloat32> current(Variable variable) {
    return moved.getOrDefault(variable, variable.value());
  }

  void move(Variable variable, Operand<TFloat32> value) {
    moved.put(variable, value);
  }

  /** {@return the new values of the states that were moved} */
  Map<Variable, Operand<TFloat32>> moved() {
    return moved;
  }
}
