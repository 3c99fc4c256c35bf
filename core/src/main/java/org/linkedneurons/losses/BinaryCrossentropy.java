package org.linkedneurons.losses;

import java.util.Optional;
import org.linkedneurons.activations.Sigmoid;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * -(labels * log(p) + (1 - labels) * log(1 - p)), the mean over all axes but the batch's, as Keras'
 * {@code BinaryCrossentropy}.
 *
 * <p>Labels 0 or 1, float32 of the output's shape. A model that ends with a sigmoid is taken at its
 * logits; other probabilities are held in [1e-7, 1 - 1e-7].
 *
 * @param fromLogits whether the model's output are logits, not probabilities
 * @param labelSmoothing the share s by which labels move to the middle: labels * (1 - s) + s / 2
 */
public record BinaryCrossentropy(boolean fromLogits, double labelSmoothing) implements Loss {

  /** From probabilities, no smoothing. */
  public BinaryCrossentropy() {
    this(false, 0);
  }

  /**
   * {@return a copy with another kind of output}
   *
   * @param fromLogits whether the model's output are logits, not probabilities
   */
  public BinaryCrossentropy fromLogits(boolean fromLogits) {
    return new BinaryCrossentropy(fromLogits, labelSmoothing);
  }

  /**
   * {@return a copy with another smoothing}
   *
   * @param labelSmoothing the share by which labels move to the middle
   */
  public BinaryCrossentropy labelSmoothing(double labelSmoothing) {
    return new BinaryCrossentropy(fromLogits, labelSmoothing);
  }

  @Override
  public Labels labels(Shape output) {
    return Labels.shares();
  }

  @Override
  public Optional<String> doubt(Prediction prediction) {
    return Losses.doubt(this, prediction, Sigmoid.class, fromLogits);
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return perSample(tf, labels, Prediction.plain(output));
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Prediction prediction) {
    Operand<TFloat32> output = prediction.values();
    Operand<TFloat32> target = smooth(tf, labels, labelSmoothing);
    Operand<TFloat32> logits = Losses.logits(prediction, Sigmoid.class, fromLogits);
    return Losses.perSample(
        tf, logits == null ? ofProbabilities(tf, target, output) : ofLogits(tf, target, logits));
  }

  static Operand<TFloat32> smooth(Ops tf, Operand<TFloat32> labels, double labelSmoothing) {
    return tf.math.add(
        tf.math.mul(labels, tf.constant((float) (1 - labelSmoothing))),
        tf.constant((float) (labelSmoothing / 2)));
  }

  /** -log of sigmoid(z) and of 1 - sigmoid(z): no exponent overflows, nothing large cancels. */
  static Operand<TFloat32> ofLogits(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> z) {
    return tf.math.add(
        tf.math.mul(labels, tf.math.softplus(tf.math.neg(z))),
        tf.math.mul(tf.math.sub(tf.constant(1f), labels), tf.math.softplus(z)));
  }

  static Operand<TFloat32> ofProbabilities(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> p = Losses.clip(tf, output);
    return tf.math.neg(
        tf.math.add(
            tf.math.mul(labels, tf.math.log(p)),
            tf.math.mul(tf.math.sub(one, labels), tf.math.log(tf.math.sub(one, p)))));
  }
}
