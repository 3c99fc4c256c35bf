package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.graph.Variables;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Gradients that are added up over some steps, as Keras' optimizers do. */
final class Accumulation {
  private final Ops tf;
  private final int steps;
  private final Map<Variable, Variable> sums = new LinkedHashMap<>();
  private final Map<Variable, Operand<TFloat32>> gradients;

  Accumulation(Ops tf, Variables variables, int steps, Map<Variable, Operand<TFloat32>> gradients) {
    this.tf = tf;
    this.steps = steps;
    this.gradients = gradients;
    for (Variable weight : gradients.keySet()) {
      sums.put(weight, new VariableSlots(variables, weight).variable("gradient_accumulator"));
    }
  }

  /** {@return whether the step after some ends a sum} */
  boolean endsAfter(long stepsMade) {
    return (stepsMade + 1) % steps == 0;
  }

  /** {@return the mean gradients of a sum that ends with this step} */
  Map<Variable, Operand<TFloat32>> means() {
    Map<Variable, Operand<TFloat32>> means = new LinkedHashMap<>();
    gradients.forEach(
        (weight, gradient) ->
            means.put(
                weight,
                tf.math.div(
                    tf.math.add(gradient, sums.get(weight).value()), tf.constant((float) steps))));
    return means;
  }

  /** {@return what adds this step's gradients} */
  List<Op> add() {
    List<Op> adds = new ArrayList<>();
    gradients.forEach(
        (weight, gradient) ->
            adds.add(tf.assignAddVariableOp(sums.get(weight).handle(), gradient)));
    return adds;
  }

  /** {@return what starts new sums, once the means are known} */
  List<Op> restart(Map<Variable, Operand<TFloat32>> means) {
    List<Op> restarts = new ArrayList<>();
    means.forEach(
        (weight, mean) ->
            restarts.add(
                tf.withControlDependencies(mean)
                    .assignVariableOp(sums.get(weight).handle(), tf.zerosLike(mean))));
    return restarts;
  }
}
