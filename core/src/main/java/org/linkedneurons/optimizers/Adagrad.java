package org.linkedneurons.optimizers;

import org.linkedneurons.ModelException;
import org.linkedneurons.schedules.Schedule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * Adagrad, as Keras' {@code Adagrad} (Duchi et al. 2011): {@code a = a + g^2; w -= rate * g /
 * sqrt(a + epsilon)}.
 *
 * <pre>{@code
 * model.compile(new Adagrad(0.01), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate the rate, 0.001 unless given
 * @param initialAccumulatorValue what the sum of the squares starts with
 * @param epsilon keeps the root from 0
 */
public record Adagrad(Schedule learningRate, double initialAccumulatorValue, double epsilon)
    implements Optimizer {

  /**
   * Checks the start of the sum.
   *
   * @throws ModelException if it is negative
   */
  public Adagrad {
    if (!(initialAccumulatorValue >= 0)) {
      throw new ModelException(
          "Adagrad.initial_accumulator_value",
          "at least 0",
          initialAccumulatorValue + "",
          "Give 0.1, as Keras does");
    }
  }

  /** Keras' defaults: 0.001, 0.1, 1e-7. */
  public Adagrad() {
    this(0.001);
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate
   */
  public Adagrad(double learningRate) {
    this(Schedule.of(learningRate));
  }

  /**
   * Keras' defaults but for the rate.
   *
   * @param learningRate the rate of each step
   */
  public Adagrad(Schedule learningRate) {
    this(learningRate, 0.1, 1e-7);
  }

  /**
   * {@return a copy with another start}
   *
   * @param initialAccumulatorValue what the sum of the squares starts with
   */
  public Adagrad initialAccumulatorValue(double initialAccumulatorValue) {
    return new Adagrad(learningRate, initialAccumulatorValue, epsilon);
  }

  /**
   * {@return a copy with another epsilon}
   *
   * @param epsilon keeps the root from 0
   */
  public Adagrad epsilon(double epsilon) {
    return new Adagrad(learningRate, initialAccumulatorValue, epsilon);
  }

  @Override
  public Op update(Ops tf, Update u, Slots slots) {
    Operand<? extends TType> slot = slots.slot("accumulator", initialAccumulatorValue);
    Operand<TFloat32> sum =
        tf.math.add(tf.readVariableOp(slot, TFloat32.class), tf.math.square(u.gradient()));
    Operand<TFloat32> change =
        tf.math.div(
            tf.math.mul(u.rate(), u.gradient()),
            tf.math.sqrt(tf.math.add(sum, tf.constant((float) epsilon))));
    Op kept = tf.assignVariableOp(slot, sum);
    return tf.withControlDependencies(kept).assignSubVariableOp(u.variable(), change);
  }
}
