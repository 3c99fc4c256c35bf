package org.linkedneurons.losses;

import java.util.Optional;
import java.util.stream.IntStream;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.WithOptions;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * How far predictions are from labels: one value a sample, whose mean is minimized.
 *
 * <pre>{@code
 * record Distance() implements Loss {
 *   public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
 *     return tf.math.mean(tf.math.abs(tf.math.sub(labels, output)), tf.constant(1));
 *   }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Loss extends WithOptions {

  /**
   * {@return the loss of each sample, float32 {@code [batch]}}
   *
   * @param tf where to add the operations
   * @param labels the labels, float32 of {@link #labelShape}
   * @param output the model's output, float32 {@code [batch, ...]}
   */
  Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output);

  /**
   * {@return the loss of each sample, float32 {@code [batch]}; a loss that is more exact before the
   * model's last activation is computed there}
   *
   * @param tf where to add the operations
   * @param labels the labels, float32 of {@link #labelShape}
   * @param prediction the model's output and how it came about
   */
  default Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Prediction prediction) {
    return perSample(tf, labels, prediction.values());
  }

  /**
   * {@return what is doubtful about this loss on such an output, if anything: told once}
   *
   * @param prediction the model's output and how it came about
   */
  default Optional<String> doubt(Prediction prediction) {
    return Optional.empty();
  }

  /**
   * {@return the shape of a batch of labels, -1 on the batch axis; the output's shape unless the
   * loss takes class numbers}
   *
   * @param output the shape of the model's output
   */
  default Shape labelShape(Shape output) {
    return output;
  }

  /**
   * {@return what a label must be; another one ends training and evaluation with an error that
   * names its sample. Anything, unless the loss says so}
   *
   * @param output the shape of the model's output
   */
  default Labels labels(Shape output) {
    return Labels.anything();
  }

  /**
   * {@return how many values the loss has for a batch, of which Keras takes the mean or the sum, a
   * float32 scalar; one for each place before the output's last axis, unless the loss reduces
   * others}
   *
   * @param tf where to add the operations
   * @param output the model's output, float32 {@code [batch, ...]}
   */
  default Operand<TFloat32> count(Ops tf, Operand<TFloat32> output) {
    int last = Math.max(1, output.shape().numDimensions() - 1);
    return Losses.product(tf, output, IntStream.range(0, last).toArray());
  }

  /**
   * {@return this loss with another reduction}
   *
   * @param reduction how the values of a batch become one loss
   */
  default Loss reduction(Reduction reduction) {
    return options(new LossOptions(reduction));
  }

  @Override
  default LossOptions options() {
    return new LossOptions();
  }

  /**
   * {@return this loss with other options}
   *
   * @param options what every loss may be set to
   */
  default Loss options(LossOptions options) {
    return options.equals(new LossOptions()) ? this : new Reduced(this, options);
  }

  @Override
  default Loss options(Config config) {
    return options(config.read(LossOptions.class));
  }
}
