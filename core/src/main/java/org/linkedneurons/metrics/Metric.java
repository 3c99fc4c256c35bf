package org.linkedneurons.metrics;

import java.util.Arrays;
import org.linkedneurons.settings.Configured;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A figure that is watched: statistics of a batch, which are added up over an epoch, and the value
 * that their sums have. So it comes out right for batches of any sizes.
 *
 * <p>The mean of one value a sample is a {@link MeanMetric}.
 */
public interface Metric extends Configured {

  /** {@return the name under which it is reported, such as {@code "accuracy"}} */
  String name();

  /**
   * {@return the statistics of a batch, float32 {@code [k]} with a fixed k, such as the hits and
   * the samples}
   *
   * @param tf where to add the operations
   * @param labels the labels, float32, as the loss takes them
   * @param output the model's output, float32 {@code [batch, ...]}
   * @param weights how much each sample counts, float32 {@code [batch]}
   */
  Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights);

  /**
   * {@return whether it can be told from labels of such a shape: that of the output, unless the
   * metric says so}
   *
   * @param labels the shape of a batch of labels, -1 on the batch axis
   * @param output the shape of the model's output
   */
  default boolean takes(Shape labels, Shape output) {
    // Shapes of open sizes are equal to none.
    return Arrays.equals(labels.asArray(), output.asArray());
  }

  /**
   * {@return the value of some batches}
   *
   * @param sums the sums of their statistics
   */
  double result(double[] sums);

  /** {@return which way it gets better; callbacks that watch it follow that} */
  Direction direction();

  /**
   * {@return this metric under another name}
   *
   * @param name the name under which it is reported
   */
  default Metric named(String name) {
    return new Named(this, name);
  }
}
