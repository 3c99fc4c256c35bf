package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.graph.Variables;
import org.linkedneurons.optimizers.OptimizerOptions;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** The moving averages of the weights, as Keras' optimizers keep them. */
final class MovingAverages {
  private final Ops tf;
  private final OptimizerOptions options;
  private final Operand<TInt64> updatesMade;
  private final Map<Variable, Variable> averages = new LinkedHashMap<>();

  MovingAverages(
      Ops tf,
      Variables variables,
      OptimizerOptions options,
      Operand<TInt64> updatesMade,
      Set<Variable> weights) {
    this.tf = tf;
    this.options = options;
    this.updatesMade = updatesMade;
    for (Variable weight : weights) {
      averages.put(weight, new VariableSlots(variables, weight).variable("average"));
    }
  }

  /**
   * {@return what moves the average of a weight, and gives the weight its value where it is time}
   *
   * @param after what has changed the weight in this step
   */
  Op move(Variable weight, Op after) {
    Ops then = tf.withControlDependencies(after);
    Variable average = averages.get(weight);
    Operand<TFloat32> value = then.readVariableOp(weight.handle(), TFloat32.class);
    // The first step's average is the weight itself.
    Operand<TFloat32> momentum =
        tf.math.mul(
            tf.dtypes.cast(tf.math.notEqual(updatesMade, tf.constant(0L)), TFloat32.class),
            tf.constant((float) options.emaMomentum()));
    Operand<TFloat32> moved =
        tf.math.add(
            tf.math.mul(momentum, average.value()),
            tf.math.mul(tf.math.sub(tf.constant(1f), momentum), value));
    Op kept = tf.assignVariableOp(average.handle(), moved);
    if (options.emaOverwriteFrequency() == null) {
      return kept;
    }
    Operand<TInt64> frequency = tf.constant((long) options.emaOverwriteFrequency());
    Operand<TInt64> rest = tf.math.floorMod(tf.math.add(updatesMade, tf.constant(1L)), frequency);
    Operand<TBool> time = tf.math.equal(rest, tf.constant(0L));
    return tf.withControlDependencies(kept)
        .assignVariableOp(weight.handle(), tf.select(time, moved, value));
  }

  /** {@return what gives all weights the values of their averages} */
  Op takeOver() {
    List<Op> all = new ArrayList<>();
    averages.forEach(
        (weight, average) -> all.add(tf.assignVariableOp(weight.handle(), average.value())));
    return tf.withControlDependencies(all).noOp();
  }
}
