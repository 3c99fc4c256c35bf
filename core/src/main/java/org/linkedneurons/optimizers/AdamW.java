package org.linkedneurons.optimizers;

import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.settings.Setting;
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

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public AdamW {
    Setting.notNegative("weight_decay").check(AdamW.class, weightDecay);
    Setting.decay("beta_1").check(AdamW.class, beta1);
    Setting.decay("beta_2").check(AdamW.class, beta2);
    Setting.notNegative("epsilon").check(AdamW.class, epsilon);
  }

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
    this(Schedule.of(learningRate));
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate of each step
   */
  public AdamW(Schedule learningRate) {
    this(learningRate, 0.004, 0.9, 0.999, 1e-7, false);
  }

  /**
   * {@return a copy with another weight decay}
   *
   * @param weightDecay the share of a weight that is lost, times the rate
   */
  @Override
  public AdamW weightDecay(double weightDecay) {
    return new AdamW(learningRate, weightDecay, beta1, beta2, epsilon, amsgrad);
  }

  /**
   * {@return a copy with another beta1}
   *
   * @param beta1 the share of the gradients' mean that a step keeps
   */
  public AdamW beta1(double beta1) {
    return new AdamW(learningRate, weightDecay, beta1, beta2, epsilon, amsgrad);
  }

  /**
   * {@return a copy with another beta2}
   *
   * @param beta2 the share of the squared gradients' mean that a step keeps
   */
  public AdamW beta2(double beta2) {
    return new AdamW(learningRate, weightDecay, beta1, beta2, epsilon, amsgrad);
  }

  /**
   * {@return a copy with another epsilon}
   *
   * @param epsilon keeps the divisor from 0
   */
  public AdamW epsilon(double epsilon) {
    return new AdamW(learningRate, weightDecay, beta1, beta2, epsilon, amsgrad);
  }

  /**
   * {@return a copy with another choice of amsgrad}
   *
   * @param amsgrad whether to divide by the largest v so far
   */
  public AdamW amsgrad(boolean amsgrad) {
    return new AdamW(learningRate, weightDecay, beta1, beta2, epsilon, amsgrad);
  }

  @Override
  public Op update(Ops tf, Update u, Slots slots) {
    Adam adam = new Adam(learningRate, beta1, beta2, epsilon, amsgrad);
    if (!u.decays()) {
      return adam.update(tf, u, slots);
    }
    Op decay =
        tf.assignSubVariableOp(
            u.variable(),
            tf.math.mul(u.value(), tf.math.mul(u.rate(), tf.constant((float) weightDecay))));
    return adam.update(tf.withControlDependencies(decay), u, slots);
  }
}
