package org.linkedneurons.optimizers;

import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.settings.Setting;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/**
 * Adadelta, as Keras' {@code Adadelta} (Zeiler 2012): {@code a = rho * a + (1 - rho) * g^2; d =
 * sqrt(u + epsilon) / sqrt(a + epsilon) * g; u = rho * u + (1 - rho) * d^2; w -= rate * d}.
 *
 * @param learningRate the rate, 0.001 unless given; the paper uses 1
 * @param rho the share of both means that a step keeps
 * @param epsilon keeps the roots from 0
 */
public record Adadelta(Schedule learningRate, double rho, double epsilon) implements Optimizer {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if one makes no sense
   */
  public Adadelta {
    Setting.decay("rho").check(Adadelta.class, rho);
    Setting.notNegative("epsilon").check(Adadelta.class, epsilon);
  }

  /** Keras' defaults: 0.001, 0.95, 1e-7. */
  public Adadelta() {
    this(0.001);
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate
   */
  public Adadelta(double learningRate) {
    this(Schedule.of(learningRate));
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate of each step
   */
  public Adadelta(Schedule learningRate) {
    this(learningRate, 0.95, 1e-7);
  }

  /**
   * {@return a copy with another rho}
   *
   * @param rho the share of both means that a step keeps
   */
  public Adadelta rho(double rho) {
    return new Adadelta(learningRate, rho, epsilon);
  }

  /**
   * {@return a copy with another epsilon}
   *
   * @param epsilon keeps the roots from 0
   */
  public Adadelta epsilon(double epsilon) {
    return new Adadelta(learningRate, rho, epsilon);
  }

  @Override
  public Op update(Ops tf, Update u, Slots slots) {
    return tf.train.resourceApplyAdadelta(
        u.variable(),
        slots.slot("accumulated_gradient"),
        slots.slot("accumulated_delta"),
        u.rate(),
        tf.constant((float) rho),
        tf.constant((float) epsilon),
        u.gradient());
  }
}
