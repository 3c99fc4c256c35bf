package org.linkedneurons.optimizers;

import org.linkedneurons.schedules.Schedule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Adam by the largest gradient so far, as Keras' {@code Adamax} (Kingma and Ba 2014): {@code m =
 * beta1 * m + (1 - beta1) * g; u = max(beta2 * u, |g|); w -= rate / (1 - beta1^t) * m / (u +
 * epsilon)}, with t counted from 1.
 *
 * <pre>{@code
 * model.compile(new Adamax(0.002), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate the rate, 0.001 unless given
 * @param beta1 the share of the gradients' mean that a step keeps
 * @param beta2 the share of the largest gradient that a step keeps
 * @param epsilon keeps the divisor from 0
 */
public record Adamax(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {

  /** Keras' defaults: 0.001, 0.9, 0.999, 1e-7. */
  public Adamax() {
    this(0.001);
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate
   */
  public Adamax(double learningRate) {
    this(Schedule.of(learningRate));
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate of each step
   */
  public Adamax(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-7);
  }

  /**
   * {@return a copy with another beta1}
   *
   * @param beta1 the share of the gradients' mean that a step keeps
   */
  public Adamax beta1(double beta1) {
    return new Adamax(learningRate, beta1, beta2, epsilon);
  }

  /**
   * {@return a copy with another beta2}
   *
   * @param beta2 the share of the largest gradient that a step keeps
   */
  public Adamax beta2(double beta2) {
    return new Adamax(learningRate, beta1, beta2, epsilon);
  }

  /**
   * {@return a copy with another epsilon}
   *
   * @param epsilon keeps the divisor from 0
   */
  public Adamax epsilon(double epsilon) {
    return new Adamax(learningRate, beta1, beta2, epsilon);
  }

  @Override
  public Op update(Ops tf, Update u, Slots slots) {
    Operand<TFloat32> first = tf.constant((float) beta1);
    Operand<TFloat32> t = tf.math.add(u.step(), tf.constant(1f));
    return tf.train.resourceApplyAdaMax(
        u.variable(),
        slots.slot("momentum"),
        slots.slot("norm"),
        tf.math.pow(first, t),
        u.rate(),
        first,
        tf.constant((float) beta2),
        tf.constant((float) epsilon),
        u.gradient());
  }
}
