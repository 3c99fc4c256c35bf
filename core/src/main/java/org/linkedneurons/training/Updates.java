package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linkedneurons.graph.Counter;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.optimizers.OptimizerOptions;
import org.linkedneurons.optimizers.Update;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * What a training step changes: weights by their gradients, states, the count of steps. It takes
 * gradients from wherever they come, and sees to the options that every optimizer has, in Keras'
 * order: accumulate, clip, decay, update, average, constrain.
 */
final class Updates {
  private final ModelGraph graph;
  private final OptimizerOptions options;
  private final Counter counter;
  private final LearningRate learningRate;
  private final Operand<TFloat32> updatesMade;
  private final Operand<TFloat32> rate;
  private final Accumulation accumulation;
  private final MovingAverages averages;
  private final Op target;
  private final Op accumulate;
  private final Op takeOver;

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
    options = optimizer.options();
    Ops tf = graph.ops();
    counter = graph.variables().counter(ModelGraph.STEP);
    Integer sums = options.gradientAccumulationSteps();
    // As in Keras: a schedule goes on with each step, a rule with each change that it makes.
    Operand<TFloat32> stepsMade = tf.dtypes.cast(counter.value(), TFloat32.class);
    Operand<TInt64> changes =
        sums == null
            ? counter.value()
            : tf.math.floorDiv(counter.value(), tf.constant((long) sums));
    updatesMade = sums == null ? stepsMade : tf.dtypes.cast(changes, TFloat32.class);
    learningRate = new LearningRate(graph, optimizer.learningRate(), stepsMade);
    // Every rule takes the rate: what waits for it need not wait for anything else.
    rate = tf.withControlDependencies(loss).identity(learningRate.operand());
    Ops update = tf.withSubScope("update");
    accumulation =
        sums == null ? null : new Accumulation(update, graph.variables(), sums, gradients);
    averages =
        options.useEma()
            ? new MovingAverages(update, graph.variables(), options, changes, gradients.keySet())
            : null;
    takeOver = averages == null ? null : averages.takeOver();

    List<Op> all = new ArrayList<>(states);
    Map<Variable, Operand<TFloat32>> due = accumulation == null ? gradients : accumulation.means();
    Clipping.of(update, options, due)
        .forEach(
            (weight, gradient) ->
                all.add(after(weight, updated(update, optimizer, weight, gradient))));
    if (accumulation != null) {
      all.addAll(accumulation.restart(due));
    }
    target = counted(all).withName("train").noOp();
    accumulate = accumulation == null ? null : accumulating(gradients, states);
  }

  /** A step that only adds its gradients; averages move all the same. */
  private Op accumulating(Map<Variable, Operand<TFloat32>> gradients, List<Op> states) {
    List<Op> all = new ArrayList<>(states);
    all.addAll(accumulation.add());
    gradients.keySet().forEach(weight -> all.add(after(weight, rate)));
    return counted(all).withName("accumulate").noOp();
  }

  private Ops counted(List<Op> all) {
    Ops tf = graph.ops();
    Operand<TInt64> next = tf.math.add(counter.value(), tf.constant(1L));
    all.add(tf.assignVariableOp(counter.handle(), next));
    return tf.withControlDependencies(all);
  }

  /** The decay of a weight, and its change by the rule. */
  private Op updated(Ops tf, Optimizer optimizer, Variable weight, Operand<TFloat32> gradient) {
    WeightDecay decay = new WeightDecay(options, rate);
    return optimizer.update(
        decay.then(tf, weight),
        new Update(
            weight.handle(), weight.value(), gradient, rate, updatesMade, decay.reaches(weight)),
        new VariableSlots(graph.variables(), weight));
  }

  /** What follows the change of a weight in a step. */
  private Op after(Variable weight, Op changed) {
    Op last = averages == null ? changed : averages.move(weight, changed);
    if (weight.constraint() == null) {
      return last;
    }
    Ops tf = graph.ops().withSubScope("constraint").withControlDependencies(last);
    Operand<TFloat32> value = tf.readVariableOp(weight.handle(), TFloat32.class);
    return tf.assignVariableOp(weight.handle(), weight.constraint().apply(tf, value));
  }

  /** The one operation that makes all changes of the next step. */
  Op target() {
    return accumulation == null || accumulation.endsAfter(stepsMade()) ? target : accumulate;
  }

  /** Makes the changes that come when a training ends. */
  void finish() {
    if (takeOver != null) {
      graph.runner().addTarget(takeOver).run().close();
    }
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
