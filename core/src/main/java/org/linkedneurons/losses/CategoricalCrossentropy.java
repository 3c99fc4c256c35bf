package org.linkedneurons.losses;

import java.util.Optional;
import org.linkedneurons.activations.Softmax;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/**
 * -sum(labels * log(probabilities)) over the last axis, as Keras' {@code CategoricalCrossentropy}.
 *
 * <p>Labels one-hot, float32 of the output's shape {@code [batch, ..., classes]}. A model that ends
 * with a softmax is taken at its logits; other probabilities are scaled to sum 1 and held in [1e-7,
 * 1 - 1e-7].
 *
 * @param fromLogits whether the model's output are logits, not probabilities
 * @param labelSmoothing the share s of each label that is spread over all classes: labels * (1 - s)
 *     + s / classes
 */
public record CategoricalCrossentropy(boolean fromLogits, double labelSmoothing) implements Loss {

  /** From probabilities, no smoothing. */
  public CategoricalCrossentropy() {
    this(false, 0);
  }

  /**
   * {@return a copy with another kind of output}
   *
   * @param fromLogits whether the model's output are logits, not probabilities
   */
  public CategoricalCrossentropy fromLogits(boolean fromLogits) {
    return new CategoricalCrossentropy(fromLogits, labelSmoothing);
  }

  /**
   * {@return a copy with another smoothing}
   *
   * @param labelSmoothing the share of each label that is spread
   */
  public CategoricalCrossentropy labelSmoothing(double labelSmoothing) {
    return new CategoricalCrossentropy(fromLogits, labelSmoothing);
  }

  @Override
  public Labels labels(Shape output) {
    return Labels.distributions(Math.toIntExact(output.get(-1)));
  }

  @Override
  public Optional<String> doubt(Prediction prediction) {
    return Losses.doubt(this, prediction, Softmax.class, fromLogits);
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
    return perSample(tf, labels, Prediction.plain(output));
  }

  @Override
  public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Prediction prediction) {
    Operand<TFloat32> output = prediction.values();
    Operand<TFloat32> target = smooth(tf, labels, output.shape().get(-1), labelSmoothing);
    Operand<TFloat32> logits = Losses.logits(prediction, Softmax.class, fromLogits);
    if (logits != null) {
      return Losses.perSample(tf, Losses.softmaxCrossentropy(tf, target, logits));
    }
    Operand<TFloat32> sum = tf.reduceSum(output, tf.constant(-1), ReduceSum.keepDims(true));
    Operand<TFloat32> log = tf.math.log(Losses.clip(tf, tf.math.div(output, sum)));
    return Losses.perSample(
        tf, tf.math.neg(tf.reduceSum(tf.math.mul(target, log), tf.constant(-1))));
  }

  static Operand<TFloat32> smooth(
      Ops tf, Operand<TFloat32> labels, long classes, double labelSmoothing) {
    if (labelSmoothing == 0) {
      return labels;
    }
    return tf.math.add(
        tf.math.mul(labels, tf.constant((float) (1 - labelSmoothing))),
        tf.constant((float) (labelSmoothing / classes)));
  }
}
