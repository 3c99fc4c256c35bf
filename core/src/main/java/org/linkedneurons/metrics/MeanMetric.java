package org.linkedneurons.metrics;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A metric that is the mean of one value a sample.
 *
 * <pre>{@code
 * record Within() implements MeanMetric {
 *   public String name() {
 *     return "within";
 *   }
 *   public Direction direction() {
 *     return Direction.MAXIMIZE;
 *   }
 *   public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
 *     var far = tf.math.abs(tf.math.sub(labels, output));
 *     var hits = tf.dtypes.cast(tf.math.less(far, tf.constant(0.3f)), TFloat32.class);
 *     return tf.math.mean(hits, tf.constant(1));
 *   }
 * }
 * }</pre>
 */
public interface MeanMetric extends Metric {

  /**
   * {@return the value of each sample, float32 {@code [batch]}}
   *
   * @param tf where to add the operations
   * @param labels the labels, float32, as the loss takes them
   * @param output the model's output, float32 {@code [batch, ...]}
   */
  Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output);

  /** The sum of the weighted values, and that of the weights. */
  @Override
  default Operand<TFloat32> statistics(
      Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output, Operand<TFloat32> weights) {
    Operand<TFloat32> values = tf.math.mul(perSample(tf, labels, output), weights);
    return tf.stack(
        List.of(tf.reduceSum(values, tf.constant(0)), tf.reduceSum(weights, tf.constant(0))));
  }

  @Override
  default double result(double[] sums) {
    return sums[0] / sums[1];
  }
}
