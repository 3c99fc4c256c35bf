package org.linkedneurons.optimizers;

import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * RMSprop, as Keras' {@code RMSprop} (Hinton 2012): {@code v = rho * v + (1 - rho) * g^2; m =
 * momentum * m + rate * g / sqrt(v + epsilon); w -= m}; centered, v less the squared mean of g.
 *
 * @param learningRate the rate, 0.001 unless given
 * @param rho the share of the mean that a step keeps
 * @param momentum the share of the last step that is kept
 * @param epsilon keeps the root from 0
 * @param centered whether to divide by the variance instead of the mean square
 */
public record RMSprop(
    Schedule learningRate, double rho, double momentum, double epsilon, boolean centered)
    implements Optimizer {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public RMSprop {
    Setting.decay("rho").check(RMSprop.class, rho);
    Setting.share("momentum").check(RMSprop.class, momentum);
    Setting.notNegative("epsilon").check(RMSprop.class, epsilon);
  }

  /** Keras' defaults: 0.001, 0.9, no momentum, 1e-7. */
  public RMSprop() {
    this(0.001);
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate
   */
  public RMSprop(double learningRate) {
    this(Schedule.of(learningRate));
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate of each step
   */
  public RMSprop(Schedule learningRate) {
    this(learningRate, 0.9, 0, 1e-7, false);
  }

  /**
   * {@return a copy with another rho}
   *
   * @param rho the share of the mean that a step keeps
   */
  public RMSprop rho(double rho) {
    return new RMSprop(learningRate, rho, momentum, epsilon, centered);
  }

  /**
   * {@return a copy with another momentum}
   *
   * @param momentum the share of the last step that is kept
   */
  public RMSprop momentum(double momentum) {
    return new RMSprop(learningRate, rho, momentum, epsilon, centered);
  }

  /**
   * {@return a copy with another epsilon}
   *
   * @param epsilon keeps the root from 0
   */
  public RMSprop epsilon(double epsilon) {
    return new RMSprop(learningRate, rho, momentum, epsilon, centered);
  }

  /**
   * {@return a copy with another choice of centering}
   *
   * @param centered whether to divide by the variance instead of the mean square
   */
  public RMSprop centered(boolean centered) {
    return new RMSprop(learningRate, rho, momentum, epsilon, centered);
  }

  @Override
  public Op update(Ops tf, Update u, Slots slots) {
    Operand<TFloat32> keep = tf.constant((float) rho);
    Operand<TFloat32> keepStep = tf.constant((float) momentum);
    Operand<TFloat32> small = tf.constant((float) epsilon);
    if (centered) {
      return tf.train.resourceApplyCenteredRmsProp(
          u.variable(),
          slots.slot("average_gradient"),
          slots.slot("velocity"),
          slots.slot("momentum"),
          u.rate(),
          keep,
          keepStep,
          small,
          u.gradient());
    }
    return tf.train.resourceApplyRmsProp(
        u.variable(),
        slots.slot("velocity"),
        slots.slot("momentum"),
        u.rate(),
        keep,
        keepStep,
        small,
        u.gradient());
  }
}
