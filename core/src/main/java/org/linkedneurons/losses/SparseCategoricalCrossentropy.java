package org.linkedneurons.losses;

import java.util.Optional;
import java.util.stream.IntStream;
import org.linkedneurons.activations.Softmax;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * -log(probability of the label's class), as Keras' {@code SparseCategoricalCrossentropy}.
 *
 * <p>Labels are class numbers, float32 {@code [batch, ...]}: the output's shape without its last
 * axis. A model that ends with a softmax is taken at its logits.
 *
 * <pre>{@code
 * new SparseCategoricalCrossentropy().ignoreClass(255)
 * }</pre>
 *
 * @param fromLogits whether the model's output are logits, not probabilities
 * @param ignoreClass the label of places that do not count, which may be no class; null for none.
 *     The loss is the mean over the other places of the batch
 */
public record SparseCategoricalCrossentropy(boolean fromLogits, Integer ignoreClass)
    implements Loss {

  /** From probabilities; all classes count. */
  public SparseCategoricalCrossentropy() {
    this(false);
  }

  /**
   * All classes count.
   *
   * @param fromLogits whether the model's output are logits, not probabilities
   */
  public SparseCategoricalCrossentropy(boolean fromLogits) {
    this(fromLogits, null);
  }

  /**
   * {@return a copy with another kind of output}
   *
   * @param fromLogits whether the model's output are logits, not probabilities
   */
  public SparseCategoricalCrossentropy fromLogits(boolean fromLogits) {
    return new SparseCategoricalCrossentropy(fromLogits, ignoreClass);
  }

  /**
   * {@return a copy for which places of a label do not count}
   *
   * @param ignoreClass the label
   */
  public SparseCategoricalCrossentropy ignoreClass(int ignoreClass) {
    return new SparseCategoricalCrossentropy(fromLogits, ignoreClass);
  }

  @Override
  public Shape labelShape(Shape output) {
    return output.take(output.numDimensions() - 1);
  }

  @Override
  public Labels labels(Shape output) {
    Labels classes = Labels.classes(output.get(-1));
    return ignoreClass == null ? classes : classes.or((float) (int) ignoreClass);
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
    Operand<TFloat32> logits = Losses.logits(prediction, Softmax.class, fromLogits);
    if (logits == null) {
      logits = tf.math.log(Losses.clip(tf, output));
    }
    // The sparse operation has no gradient in TensorFlow's C++ part; one-hot labels need none.
    Operand<TFloat32> oneHot =
        tf.oneHot(
            tf.dtypes.cast(labels, TInt32.class),
            tf.constant((int) output.shape().get(-1)),
            tf.constant(1f),
            tf.constant(0f));
    Operand<TFloat32> each = Losses.softmaxCrossentropy(tf, oneHot, logits);
    return Losses.perSample(tf, ignoreClass == null ? each : counted(tf, labels, each));
  }

  /** The losses of places that count, scaled so that their mean is that of all. */
  private Operand<TFloat32> counted(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> each) {
    Operand<TFloat32> counts =
        tf.dtypes.cast(tf.math.notEqual(labels, tf.constant((float) ignoreClass)), TFloat32.class);
    int[] axes = IntStream.range(0, labels.shape().numDimensions()).toArray();
    Operand<TFloat32> number = tf.reduceSum(counts, tf.constant(axes));
    Operand<TFloat32> all = tf.dtypes.cast(tf.size(labels), TFloat32.class);
    Operand<TFloat32> losses =
        tf.select(tf.math.greater(counts, tf.constant(0f)), each, tf.zerosLike(each));
    return tf.math.mul(losses, tf.math.divNoNan(all, number));
  }
}
