package org.linkedneurons.optimizers;

import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.settings.Configured;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/** An update rule: from a weight and its gradient to the operation that changes the weight. */
public interface Optimizer extends Configured {

  /** {@return the learning rate of each step} */
  Schedule learningRate();

  /**
   * {@return the operation that changes one weight}
   *
   * @param tf where to add the operations
   * @param update the weight, its gradient, the rate and the step
   * @param slots the values that the rule keeps for this weight
   */
  Op update(Ops tf, Update update, Slots slots);
}
