package org.linkedneurons.losses;

import org.linkedneurons.activations.Sigmoid;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Binary cross-entropy in which what is known already counts less: (1 - pt)^gamma times {@link
 * BinaryCrossentropy}, pt being the probability of the label; the mean over all axes but the
 * batch's, as Keras' {@code BinaryFocalCrossentropy} (Lin et al. 2018).
 *
 * <p>Labels 0 or 1, float32 of the output's shape. A model that ends with a sigmoid is taken at its
 * logits; other probabilities are held in [1e-7, 1 - 1e-7].
 *
 * <pre>{@code
 * new BinaryFocalCrossentropy().applyClassBalancing(true).gamma(3)
 * }</pre>
 *
 * @param applyClassBalancing whether label 1 counts alpha and label 0 counts 1 - alpha
 * @param alpha the weight of label 1
 * @param gamma how much less known labels count; 0 for no less
 * @param fromLogits whether the model's output are logits, not probabilities
 * @param labelSmoothing the share s by which labels move to the middle: labels * (1 - s) + s / 2
 */
public record BinaryFocalCrossentropy(
    boolean applyClassBalancing,
    double alpha,
    double gamma,
    boolean fromLogits,
    double labelSmoothing)
    implements Loss {

  /** No balancing, alpha 0.25, gamma 2, from probabilities, no smoothing. */
  public BinaryFocalCrossentropy() {
    this(false, 0.25, 2, false, 0);
  }

  /**
   * {@return a copy with or without weights of the labels}
   *
   * @param applyClassBalancing whether label 1 counts alpha and label 0 counts 1 - alpha
   */
  public BinaryFocalCrossentropy applyClassBalancing(boolean applyClassBalancing) {
    return new BinaryFocalCrossentropy(
        applyClassBalancing, alpha, gamma, fromLogits, labelSmoothing);
  }

  /**
   * {@return a copy with another weight of label 1}
   *
   * @param alpha the weight, used with class balancing
   */
  public BinaryFocalCrossentropy alpha(double alpha) {
    return new BinaryFocalCrossentropy(
        applyClassBalancing, alpha, gamma, fromLogits, labelSmoothing);
  }

  /**
   * {@return a copy with another gamma}
   *
   * @param gamma how much less known labels count
   */
  public BinaryFocalCrossentropy gamma(double gamma) {
    return new BinaryFocalCrossentropy(
        applyClassBalancing, alpha, gamma, fromLogits, labelSmoothing);
  }

  /**
   * {@return a copy with another kind of output}
   *
   * @param fromLogits whether the model's output are logits, not probabilities
   */
  public BinaryFocalCrossentropy fromLogits(boolean fromLogits) {
    return new BinaryFocalCrossentropy(
        applyClassBalancing, alpha, gamma, fromLogits, labelSmoothing);
  }

  /**
   * {@return a copy with another smoothing}
   *
   * @param labelSmoothing the share by which labels move to the middle
   */
  public BinaryFocalCrossentropy labelSmoothing(double labelSmoothing) {
    return new BinaryFocalCrossentropy(
        applyClassBalancing, alpha, gamma, fromLogits, labelSmoothing);
  }

  @Override
  public Labels labels(Shape output) {
    return Labels.shares();
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return perSample(tf, labels, Prediction.plain(output));
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Prediction prediction) {
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> truth = BinaryCrossentropy.smooth(tf, labels, labelSmoothing);
    Operand<TFloat32> logits =
        fromLogits
            ? prediction.values()
            : prediction.endsWith(Sigmoid.class) ? prediction.logits() : null;
    Operand<TFloat32> p = fromLogits ? tf.math.sigmoid(logits) : prediction.values();
    Operand<TFloat32> crossentropy =
        logits == null
            ? BinaryCrossentropy.ofProbabilities(tf, truth, p)
            : BinaryCrossentropy.ofLogits(tf, truth, logits);
    Operand<TFloat32> known = either(tf, truth, p, tf.math.sub(one, p));
    Operand<TFloat32> unknown = tf.math.pow(tf.math.sub(one, known), tf.constant((float) gamma));
    Operand<TFloat32> loss = tf.math.mul(unknown, crossentropy);
    if (applyClassBalancing) {
      Operand<TFloat32> of1 = tf.constant((float) alpha);
      loss = tf.math.mul(either(tf, truth, of1, tf.constant((float) (1 - alpha))), loss);
    }
    return Losses.perSample(tf, loss);
  }

  /** truth * of1 + (1 - truth) * of0. */
  private static Operand<TFloat32> either(
      Ops tf, Operand<TFloat32> truth, Operand<TFloat32> of1, Operand<TFloat32> of0) {
    return tf.math.add(
        tf.math.mul(truth, of1), tf.math.mul(tf.math.sub(tf.constant(1f), truth), of0));
  }
}
