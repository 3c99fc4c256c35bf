package org.linkedneurons.training;

import java.util.regex.Pattern;
import org.linkedneurons.graph.Variable;
import org.linkedneurons.optimizers.OptimizerOptions;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The share of a weight that is lost before each change, times the rate.
 *
 * @param options how much, and which weights are spared
 * @param rate the learning rate of the step
 */
record WeightDecay(OptimizerOptions options, Operand<TFloat32> rate) {

  boolean reaches(Variable weight) {
    return options.excludeFromWeightDecay().stream()
        .noneMatch(name -> Pattern.compile(name).matcher(weight.name()).find());
  }

  /** Where to add the operations that come after the decay of a weight. */
  Ops then(Ops tf, Variable weight) {
    if (options.weightDecay() == null || !reaches(weight)) {
      return tf;
    }
    Operand<TFloat32> share =
        tf.math.mul(rate, tf.constant((float) (double) options.weightDecay()));
    Op decay = tf.assignSubVariableOp(weight.handle(), tf.math.mul(weight.value(), share));
    return tf.withControlDependencies(decay);
  }
}
