package org.linkedneurons.optimizers;

import org.linkedneurons.schedules.Schedule;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/**
 * Adam with decoupled weight decay, as Keras' {@code AdamW} (Loshchilov and Hutter 2017): {@code w
 * -= rate * weightDecay * w}, then the step of {@link Adam}.
 *
 * @param learningRate the rate, 0.001 unless given
 * @param weightDecay the share of a weight that is lost, times the rate
 * @param beta1 as in Adam
 * @param beta2 as in Adam
 * @param epsilon as in Adam
 * @param amsgrad as in Adam
 */
public record AdamW(
    Schedule learningRate,
    double weightDecay,
    double beta1,
    double beta2,
    double epsilon,
    boolean amsgrad)
    implements Optimizer {

  /** Keras' defaults: 0.001, decay 0.004. */
  public AdamW() {
    this(0.001);
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate
   */
  public AdamW(double learningRate) {
    this(Schedule.of(learningRate), 0.004);
  }

  /**
   * Keras' defaults but for rate and decay.
   *
   * @param learningRate the rate of each step
   * @param weightDecay the share of a weight that is lost, times the rate
   */
  public AdamW(Schedule learningRate, double weightDecay) {
    this(learningRate, weightDecay, 0.9, 0.999, 1e-7, false);
  }

  @Override
  public Op update(Ops tf, Update u, Slots slots) {
    Op decay =
        tf.assignSubVariableOp(
            u.variable(),
            tf.math.mul(u.value(), tf.math.mul(u.rate(), tf.constant((float) weightDecay))));
    Ops afterDecay = tf.withControlDependencies(decay);
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad).update(afterDecay, u, slots);
  }
}
