package org.linkedneurons.optimizers;

import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.settings.Setting;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.ResourceApplyKerasMomentum;

/**
 * Gradient descent, as Keras' {@code SGD}.
 *
 * <p>{@code w -= rate * g}; with momentum {@code m = momentum * m - rate * g; w += m}; with
 * Nesterov momentum {@code w += momentum * m - rate * g}.
 *
 * @param learningRate the rate, 0.01 unless given
 * @param momentum the share of the last step that is kept
 * @param nesterov whether momentum looks ahead
 */
public record SGD(Schedule learningRate, double momentum, boolean nesterov) implements Optimizer {

  /**
   * Checks the momentum.
   *
   * @throws org.linkedneurons.ModelException if it is not between 0 and 1
   */
  public SGD {
    Setting.share("momentum").check(SGD.class, momentum);
  }

  /** Rate 0.01, no momentum. */
  public SGD() {
    this(0.01);
  }

  /**
   * No momentum.
   *
   * @param learningRate the rate
   */
  public SGD(double learningRate) {
    this(Schedule.of(learningRate), 0, false);
  }

  /**
   * No momentum.
   *
   * @param learningRate the rate of each step
   */
  public SGD(Schedule learningRate) {
    this(learningRate, 0, false);
  }

  /**
   * {@return a copy with momentum}
   *
   * @param momentum the share of the last step that is kept
   */
  public SGD momentum(double momentum) {
    return new SGD(learningRate, momentum, nesterov);
  }

  /**
   * {@return a copy with or without Nesterov's momentum}
   *
   * @param nesterov whether momentum looks ahead
   */
  public SGD nesterov(boolean nesterov) {
    return new SGD(learningRate, momentum, nesterov);
  }

  @Override
  public Op update(Ops tf, Update u, Slots slots) {
    if (momentum == 0) {
      return tf.train.resourceApplyGradientDescent(u.variable(), u.rate(), u.gradient());
    }
    return tf.train.resourceApplyKerasMomentum(
        u.variable(),
        slots.slot("momentum"),
        u.rate(),
        u.gradient(),
        tf.constant((float) momentum),
        ResourceApplyKerasMomentum.useNesterov(nesterov));
  }
}
