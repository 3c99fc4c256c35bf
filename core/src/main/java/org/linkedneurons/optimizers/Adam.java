package org.linkedneurons.optimizers;

import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Adam, as Keras' {@code Adam} (Kingma and Ba 2014): {@code m = beta1 * m + (1 - beta1) * g; v =
 * beta2 * v + (1 - beta2) * g^2; w -= rate * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) +
 * epsilon)}, with t counted from 1.
 *
 * @param learningRate the rate, 0.001 unless given
 * @param beta1 the share of the gradients' mean that a step keeps
 * @param beta2 the share of the squared gradients' mean that a step keeps
 * @param epsilon keeps the divisor from 0
 * @param amsgrad whether to divide by the largest v so far (Reddi et al. 2018)
 */
public record Adam(
    Schedule learningRate, double beta1, double beta2, double epsilon, boolean amsgrad)
    implements Optimizer {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public Adam {
    Setting.decay("beta_1").check(Adam.class, beta1);
    Setting.decay("beta_2").check(Adam.class, beta2);
    Setting.notNegative("epsilon").check(Adam.class, epsilon);
  }

  /** Keras' defaults: 0.001, 0.9, 0.999, 1e-7. */
  public Adam() {
    this(0.001);
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate
   */
  public Adam(double learningRate) {
    this(Schedule.of(learningRate));
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate of each step
   */
  public Adam(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-7, false);
  }

  /**
   * {@return a copy with another beta1}
   *
   * @param beta1 the share of the gradients' mean that a step keeps
   */
  public Adam beta1(double beta1) {
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad);
  }

  /**
   * {@return a copy with another beta2}
   *
   * @param beta2 the share of the squared gradients' mean that a step keeps
   */
  public Adam beta2(double beta2) {
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad);
  }

  /**
   * {@return a copy with another epsilon}
   *
   * @param epsilon keeps the divisor from 0
   */
  public Adam epsilon(double epsilon) {
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad);
  }

  /**
   * {@return a copy with another choice of amsgrad}
   *
   * @param amsgrad whether to divide by the largest v so far
   */
  public Adam amsgrad(boolean amsgrad) {
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad);
  }

  @Override
  public Op update(Ops tf, Update u, Slots slots) {
    Operand<TFloat32> first = tf.constant((float) beta1);
    Operand<TFloat32> second = tf.constant((float) beta2);
    Operand<TFloat32> t = tf.math.add(u.step(), tf.constant(1f));
    Operand<TFloat32> firstPower = tf.math.pow(first, t);
    Operand<TFloat32> secondPower = tf.math.pow(second, t);
    if (amsgrad) {
      return tf.train.resourceApplyAdamWithAmsgrad(
          u.variable(),
          slots.slot("momentum"),
          slots.slot("velocity"),
          slots.slot("velocity_hat"),
          firstPower,
          secondPower,
          u.rate(),
          first,
          second,
          tf.constant((float) epsilon),
          u.gradient());
    }
    return tf.train.resourceApplyAdam(
        u.variable(),
        slots.slot("momentum"),
        slots.slot("velocity"),
        firstPower,
        secondPower,
        u.rate(),
        first,
        second,
        tf.constant((float) epsilon),
        u.gradient());
  }
}
