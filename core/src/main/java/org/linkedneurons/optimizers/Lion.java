package org.linkedneurons.optimizers;

import org.linkedneurons.ModelException;
import org.linkedneurons.schedules.Schedule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * Steps of one size in the direction of the momentum, as Keras' {@code Lion} (Chen et al. 2023):
 * {@code w -= rate * sign(beta1 * m + (1 - beta1) * g); m = beta2 * m + (1 - beta2) * g}.
 *
 * <pre>{@code
 * model.compile(new Lion(1e-4).weightDecay(0.01), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate the rate, 0.001 unless given
 * @param beta1 the share of the momentum in a step
 * @param beta2 the share of the momentum that a step keeps
 */
public record Lion(Schedule learningRate, double beta1, double beta2) implements Optimizer {

  /**
   * Checks beta1.
   *
   * @throws ModelException if it is not above 0 and at most 1
   */
  public Lion {
    if (!(beta1 > 0 && beta1 <= 1)) {
      throw new ModelException("Lion.beta_1", "above 0, at most 1", beta1 + "", "Give 0.9");
    }
  }

  /** Keras' defaults: 0.001, 0.9, 0.99. */
  public Lion() {
    this(0.001);
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate
   */
  public Lion(double learningRate) {
    this(Schedule.of(learningRate));
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate of each step
   */
  public Lion(Schedule learningRate) {
    this(learningRate, 0.9, 0.99);
  }

  /**
   * {@return a copy with another beta1}
   *
   * @param beta1 the share of the momentum in a step
   */
  public Lion beta1(double beta1) {
    return new Lion(learningRate, beta1, beta2);
  }

  /**
   * {@return a copy with another beta2}
   *
   * @param beta2 the share of the momentum that a step keeps
   */
  public Lion beta2(double beta2) {
    return new Lion(learningRate, beta1, beta2);
  }

  @Override
  public Op update(Ops tf, Update u, Slots slots) {
    Operand<? extends TType> slot = slots.slot("momentum");
    Operand<TFloat32> momentum = tf.readVariableOp(slot, TFloat32.class);
    Operand<TFloat32> change =
        tf.math.mul(u.rate(), tf.math.sign(mixed(tf, momentum, u.gradient(), beta1)));
    Op kept = tf.assignVariableOp(slot, mixed(tf, momentum, u.gradient(), beta2));
    return tf.withControlDependencies(kept).assignSubVariableOp(u.variable(), change);
  }

  private static Operand<TFloat32> mixed(
      Ops tf, Operand<TFloat32> momentum, Operand<TFloat32> gradient, double share) {
    return tf.math.add(
        tf.math.mul(momentum, tf.constant((float) share)),
        tf.math.mul(gradient, tf.constant(1 - (float) share)));
  }
}
