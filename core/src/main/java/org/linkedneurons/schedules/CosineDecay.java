package org.linkedneurons.schedules;

import org.linkedneurons.settings.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Half a cosine from the first rate down to alpha times it, as Keras' {@code CosineDecay}
 * (Loshchilov and Hutter 2016), after a straight rise of warmupSteps steps from the first rate to
 * the target.
 *
 * @param initialLearningRate the rate of the first step
 * @param decaySteps how many steps the descent takes
 * @param alpha the share of the highest rate that remains
 * @param warmupTarget the rate at the end of the rise, 0 for no rise
 * @param warmupSteps how many steps the rise takes, 0 for no rise
 */
public record CosineDecay(
    double initialLearningRate,
    double decaySteps,
    double alpha,
    double warmupTarget,
    double warmupSteps)
    implements Schedule {

  /**
   * Checks the settings.
   *
   * @throws org.linkedneurons.ModelException if decaySteps is not above 0, or another number is
   *     below
   */
  public CosineDecay {
    Setting.notNegative("initial_learning_rate").check(CosineDecay.class, initialLearningRate);
    Setting.share("alpha").check(CosineDecay.class, alpha);
    Setting.notNegative("warmup_target").check(CosineDecay.class, warmupTarget);
    Setting.notNegative("warmup_steps").check(CosineDecay.class, warmupSteps);
    Time.steps().check(CosineDecay.class, decaySteps);
  }

  /**
   * Down to 0, without a rise.
   *
   * @param initialLearningRate the rate of the first step
   * @param decaySteps how many steps the descent takes
   */
  public CosineDecay(double initialLearningRate, double decaySteps) {
    this(initialLearningRate, decaySteps, 0, 0, 0);
  }

  /**
   * {@return a copy with another share that remains}
   *
   * @param alpha the share of the highest rate that remains
   */
  public CosineDecay alpha(double alpha) {
    return new CosineDecay(initialLearningRate, decaySteps, alpha, warmupTarget, warmupSteps);
  }

  /**
   * {@return a copy that rises first}
   *
   * @param target the rate at the end of the rise
   * @param steps how many steps the rise takes
   */
  public CosineDecay warmup(double target, double steps) {
    return new CosineDecay(initialLearningRate, decaySteps, alpha, target, steps);
  }

  @Override
  public Operand<TFloat32> rate(Ops tf, Operand<TFloat32> step) {
    if (warmupSteps == 0 || warmupTarget == 0) {
      return descent(tf, step, initialLearningRate);
    }
    Operand<TFloat32> warmup = tf.constant((float) warmupSteps);
    Operand<TFloat32> rise =
        tf.math.add(
            tf.constant((float) initialLearningRate),
            tf.math.mul(
                tf.constant((float) (warmupTarget - initialLearningRate)),
                tf.math.div(step, warmup)));
    return tf.select(
        tf.math.less(step, warmup), rise, descent(tf, tf.math.sub(step, warmup), warmupTarget));
  }

  private Operand<TFloat32> descent(Ops tf, Operand<TFloat32> step, double highest) {
    Operand<TFloat32> share =
        tf.math.minimum(tf.math.div(step, tf.constant((float) decaySteps)), tf.constant(1f));
    Operand<TFloat32> cosine =
        tf.math.mul(
            tf.constant(0.5f),
            tf.math.add(
                tf.constant(1f), tf.math.cos(tf.math.mul(share, tf.constant((float) Math.PI)))));
    return tf.math.mul(
        tf.constant((float) highest),
        tf.math.add(
            tf.math.mul(cosine, tf.constant((float) (1 - alpha))), tf.constant((float) alpha)));
  }
}
