package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linkedneurons.graph.Counter;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.graph.Variable.Role;
import org.linkedneurons.initializers.Constant;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.optimizers.Slots;
import org.linkedneurons.optimizers.Update;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * What a training step changes: weights by their gradients, states, the count of steps. It takes
 * gradients from wherever they come.
 */
final class Updates {
  private final ModelGraph graph;
  private final Counter counter;
  private final LearningRate learningRate;
  private final Op target;

  /**
   * Adds the operations.
   *
   * @param loss the step's loss: no weight changes before it is known, so that no operation reads
   *     some weights old and some new
   * @param states new values of states
   */
  Updates(
      ModelGraph graph,
      Optimizer optimizer,
      Map<Variable, Operand<TFloat32>> gradients,
      Operand<TFloat32> loss,
      List<Op> states) {
    this.graph = graph;
    Ops tf = graph.ops();
    counter = graph.variables().counter(ModelGraph.STEP);
    Operand<TFloat32> stepsMade = tf.dtypes.cast(counter.value(), TFloat32.class);
    learningRate = new LearningRate(graph, optimizer.learningRate(), stepsMade);
    // Every rule takes the rate: what waits for it need not wait for anything else.
    Operand<TFloat32> rate = tf.withControlDependencies(loss).identity(learningRate.operand());
    Ops update = tf.withSubScope("update");
    List<Op> all = new ArrayList<>(states);
    gradients.forEach(
        (weight, gradient) ->
            all.add(
                optimizer.update(
                    update,
                    new Update(weight.handle(), weight.value(), gradient, rate, stepsMade),
                    slots(weight))));
    Operand<TInt64> next = tf.math.add(counter.value(), tf.constant(1L));
    all.add(tf.assignVariableOp(counter.handle(), next));
    target = tf.withControlDependencies(all).withName("train").noOp();
  }

  private Slots slots(Variable weight) {
    return (name, value) ->
        graph
            .variables()
            .get(
                weight.layer(),
                weight.weight() + "/" + name,
                weight.shape(),
                Role.TRAINING,
                new Constant(value))
            .handle();
  }

  /** The one operation that makes all changes. */
  Op target() {
    return target;
  }

  LearningRate learningRate() {
    return learningRate;
  }

  long stepsMade() {
    try (Result result = graph.runner().fetch(counter.value()).run()) {
      return ((TInt64) result.get(0)).getLong();
    }
  }
}
