package org.linkedneurons.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/**
 * Cross-entropy in which what is known already counts less: -alpha * sum((1 - p)^gamma * label *
 * log(p)) over the last axis, as Keras' {@code CategoricalFocalCrossentropy} (Lin et al. 2018).
 *
 * <p>Labels one-hot, float32 of the output's shape {@code [batch, ..., classes]}. Probabilities are
 * scaled to sum 1 and held in [1e-7, 1 - 1e-7].
 *
 * <pre>{@code
 * new CategoricalFocalCrossentropy().gamma(3)
 * }</pre>
 *
 * @param alpha the weight of all classes
 * @param gamma how much less known labels count; 0 for no less
 * @param fromLogits whether the model's output are logits, not probabilities
 * @param labelSmoothing the share s of each label that is spread over all classes: labels * (1 - s)
 *     + s / classes
 */
public record CategoricalFocalCrossentropy(
    double alpha, double gamma, boolean fromLogits, double labelSmoothing) implements Loss {

  /** Alpha 0.25, gamma 2, from probabilities, no smoothing. */
  public CategoricalFocalCrossentropy() {
    this(0.25, 2, false, 0);
  }

  /**
   * {@return a copy with another weight}
   *
   * @param alpha the weight of all classes
   */
  public CategoricalFocalCrossentropy alpha(double alpha) {
    return new CategoricalFocalCrossentropy(alpha, gamma, fromLogits, labelSmoothing);
  }

  /**
   * {@return a copy with another gamma}
   *
   * @param gamma how much less known labels count
   */
  public CategoricalFocalCrossentropy gamma(double gamma) {
    return new CategoricalFocalCrossentropy(alpha, gamma, fromLogits, labelSmoothing);
  }

  /**
   * {@return a copy with another kind of output}
   *
   * @param fromLogits whether the model's output are logits, not probabilities
   */
  public CategoricalFocalCrossentropy fromLogits(boolean fromLogits) {
    return new CategoricalFocalCrossentropy(alpha, gamma, fromLogits, labelSmoothing);
  }

  /**
   * {@return a copy with another smoothing}
   *
   * @param labelSmoothing the share of each label that is spread
   */
  public CategoricalFocalCrossentropy labelSmoothing(double labelSmoothing) {
    return new CategoricalFocalCrossentropy(alpha, gamma, fromLogits, labelSmoothing);
  }

  @Override
  public Labels labels(Shape output) {
    return Labels.distributions(Math.toIntExact(output.get(-1)));
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    long classes = output.shape().get(-1);
    Operand<TFloat32> truth = CategoricalCrossentropy.smooth(tf, labels, classes, labelSmoothing);
    Operand<TFloat32> scores = fromLogits ? tf.nn.softmax(output) : output;
    Operand<TFloat32> sum = tf.reduceSum(scores, tf.constant(-1), ReduceSum.keepDims(true));
    Operand<TFloat32> p = Losses.clip(tf, tf.math.div(scores, sum));
    Operand<TFloat32> unknown =
        tf.math.pow(tf.math.sub(tf.constant(1f), p), tf.constant((float) gamma));
    Operand<TFloat32> weight = tf.math.mul(unknown, tf.constant((float) alpha));
    Operand<TFloat32> crossentropy = tf.math.mul(tf.math.neg(truth), tf.math.log(p));
    return Losses.perSample(tf, tf.reduceSum(tf.math.mul(weight, crossentropy), tf.constant(-1)));
  }
}
