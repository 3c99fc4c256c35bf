package org.linkedneurons.losses;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linkedneurons.activations.ActivationFunction;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** What the losses share. */
final class Losses {
  /** How near to 0 and 1 a probability may come, as in Keras. */
  static final float EPSILON = 1e-7f;

  private Losses() {}

  static Operand<TFloat32> clip(Ops tf, Operand<TFloat32> probabilities) {
    return tf.clipByValue(probabilities, tf.constant(EPSILON), tf.constant(1 - EPSILON));
  }

  /** The stable cross-entropy over the last axis; further axes are kept. */
  static Operand<TFloat32> softmaxCrossentropy(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> logits) {
    if (logits.shape().numDimensions() == 2) {
      return tf.nn.softmaxCrossEntropyWithLogits(logits, labels).loss();
    }
    Operand<TInt64> rows = tf.constant(new long[] {-1, logits.shape().get(-1)});
    Operand<TFloat32> flat =
        tf.nn
            .softmaxCrossEntropyWithLogits(tf.reshape(logits, rows), tf.reshape(labels, rows))
            .loss();
    return tf.reshape(flat, tf.constant(open(logits.shape().asArray())));
  }

  private static long[] open(long[] shape) {
    long[] result = Arrays.copyOf(shape, shape.length - 1);
    result[0] = -1;
    return result;
  }

  /**
   * The input of a last activation, where it is the one that a loss looks through; else the output
   * where that is said to be logits; else null.
   */
  static Operand<TFloat32> logits(
      Prediction prediction, Class<? extends ActivationFunction> through, boolean fromLogits) {
    if (prediction.endsWith(through)) {
      return prediction.logits();
    }
    return fromLogits ? prediction.values() : null;
  }

  /** Keras' warning about logits that are none; it takes the loss before the activation then. */
  static Optional<String> doubt(
      Loss loss,
      Prediction prediction,
      Class<? extends ActivationFunction> through,
      boolean fromLogits) {
    return fromLogits && prediction.endsWith(through)
        ? Optional.of(
            loss.getClass().getSimpleName()
                + " is told that it gets logits, but the model ends with a "
                + prediction.activation().name()
                + "; it is computed from what that was applied to")
        : Optional.empty();
  }

  /** The mean over all axes but the batch's. */
  static Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> values) {
    int axes = values.shape().numDimensions();
    return axes == 1
        ? values
        : tf.math.mean(values, tf.constant(IntStream.range(1, axes).toArray()));
  }

  /** The product of the sizes of some axes. */
  static Operand<TFloat32> product(Ops tf, Operand<TFloat32> output, int[] axes) {
    Operand<TInt32> sizes = tf.gather(tf.shape(output), tf.constant(axes), tf.constant(0));
    return tf.dtypes.cast(tf.reduceProd(sizes, tf.constant(0)), TFloat32.class);
  }
}
