package org.linkedneurons.optimizers;

import java.util.List;
import org.linkedneurons.schedules.Schedule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * Adam with Nesterov's momentum, as Keras' {@code Nadam} (Dozat 2015): with u(t) = beta1 * (1 - 0.5
 * * 0.96^t) and U(t) the product of u(1) to u(t), {@code m = beta1 * m + (1 - beta1) * g; v = beta2
 * * v + (1 - beta2) * g^2; w -= rate * (u(t + 1) * m / (1 - U(t + 1)) + (1 - u(t)) * g / (1 -
 * U(t))) / (sqrt(v / (1 - beta2^t)) + epsilon)}.
 *
 * <pre>{@code
 * model.compile(new Nadam(0.002), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate the rate, 0.001 unless given
 * @param beta1 the share of the gradients' mean that a step keeps
 * @param beta2 the share of the squared gradients' mean that a step keeps
 * @param epsilon keeps the divisor from 0
 */
public record Nadam(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {

  /** Keras' defaults: 0.001, 0.9, 0.999, 1e-7. */
  public Nadam() {
    this(0.001);
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate
   */
  public Nadam(double learningRate) {
    this(Schedule.of(learningRate));
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate of each step
   */
  public Nadam(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-7);
  }

  /**
   * {@return a copy with another beta1}
   *
   * @param beta1 the share of the gradients' mean that a step keeps
   */
  public Nadam beta1(double beta1) {
    return new Nadam(learningRate, beta1, beta2, epsilon);
  }

  /**
   * {@return a copy with another beta2}
   *
   * @param beta2 the share of the squared gradients' mean that a step keeps
   */
  public Nadam beta2(double beta2) {
    return new Nadam(learningRate, beta1, beta2, epsilon);
  }

  /**
   * {@return a copy with another epsilon}
   *
   * @param epsilon keeps the divisor from 0
   */
  public Nadam epsilon(double epsilon) {
    return new Nadam(learningRate, beta1, beta2, epsilon);
  }

  @Override
  public Op update(Ops tf, Update u, Slots slots) {
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> t = tf.math.add(u.step(), one);
    Operand<TFloat32> now = momentum(tf, t);
    Operand<TFloat32> next = momentum(tf, tf.math.add(t, one));
    Operand<? extends TType> productSlot = slots.scalar("u_product", 1);
    Operand<TFloat32> product = tf.math.mul(read(tf, productSlot), now);
    Operand<? extends TType> meanSlot = slots.slot("momentum");
    Operand<TFloat32> mean = moved(tf, read(tf, meanSlot), u.gradient(), beta1);
    Operand<? extends TType> squareSlot = slots.slot("velocity");
    Operand<TFloat32> square = moved(tf, read(tf, squareSlot), tf.math.square(u.gradient()), beta2);
    Operand<TFloat32> ahead =
        tf.math.add(
            tf.math.div(tf.math.mul(next, mean), tf.math.sub(one, tf.math.mul(product, next))),
            tf.math.div(
                tf.math.mul(tf.math.sub(one, now), u.gradient()), tf.math.sub(one, product)));
    Operand<TFloat32> spread =
        tf.math.div(square, tf.math.sub(one, tf.math.pow(tf.constant((float) beta2), t)));
    Operand<TFloat32> change =
        tf.math.div(
            tf.math.mul(ahead, u.rate()),
            tf.math.add(tf.math.sqrt(spread), tf.constant((float) epsilon)));
    List<Op> kept =
        List.of(
            tf.assignVariableOp(productSlot, product),
            tf.assignVariableOp(meanSlot, mean),
            tf.assignVariableOp(squareSlot, square));
    return tf.withControlDependencies(kept).assignSubVariableOp(u.variable(), change);
  }

  /** beta1 * (1 - 0.5 * 0.96^t). */
  private Operand<TFloat32> momentum(Ops tf, Operand<TFloat32> t) {
    Operand<TFloat32> half = tf.math.mul(tf.constant(0.5f), tf.math.pow(tf.constant(0.96f), t));
    return tf.math.mul(tf.constant((float) beta1), tf.math.sub(tf.constant(1f), half));
  }

  private static Operand<TFloat32> moved(
      Ops tf, Operand<TFloat32> mean, Operand<TFloat32> value, double share) {
    // As Keras takes it: 1 - share in float32.
    Operand<TFloat32> taken = tf.constant(1 - (float) share);
    return tf.math.add(mean, tf.math.mul(tf.math.sub(value, mean), taken));
  }

  private static Operand<TFloat32> read(Ops tf, Operand<? extends TType> slot) {
    return tf.readVariableOp(slot, TFloat32.class);
  }
}
