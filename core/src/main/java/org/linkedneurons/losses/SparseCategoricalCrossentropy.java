package org.linkedneurons.losses;

import java.util.Optional;
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
 * @param fromLogits whether the model's output are logits, not probabilities
 */
public record SparseCategoricalCrossentropy(boolean fromLogits) implements Loss {

  /** From probabilities. */
  public SparseCategoricalCrossentropy() {
    this(false);
  }

  @Override
  public Shape labelShape(Shape output) {
    return output.take(output.numDimensions() - 1);
  }

  @Override
  public Labels labels(Shape output) {
    return Labels.classes(output.get(-1));
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
    return Losses.perSample(tf, Losses.softmaxCrossentropy(tf, oneHot, logits));
  }
}
