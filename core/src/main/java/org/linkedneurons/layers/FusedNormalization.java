package org.linkedneurons.layers;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/**
 * TensorFlow's fused batch normalization over the last axis.
 *
 * @param tf where to add the operations
 * @param x what is normalized
 * @param gamma the factor of each channel
 * @param beta what is added to each channel
 * @param epsilon what is added to the variance
 */
record FusedNormalization(
    Ops tf, Operand<TFloat32> x, Operand<TFloat32> gamma, Operand<TFloat32> beta, float epsilon) {

  /** What a batch normalized by itself gives: its values, its mean, its variance divided by n. */
  record OfBatch(Operand<TFloat32> values, Operand<TFloat32> mean, Operand<TFloat32> variance) {}

  /** {@return the values, normalized by a given mean and variance} */
  Operand<TFloat32> by(Operand<TFloat32> mean, Operand<TFloat32> variance) {
    return unfolded(normalized(mean, variance, false).y());
  }

  /** {@return the values, normalized by those of the batch} */
  OfBatch byBatch() {
    Operand<TFloat32> none = tf.constant(new float[0]);
    FusedBatchNorm<TFloat32, TFloat32> batch = normalized(none, none, true);
    return new OfBatch(unfolded(batch.y()), batch.batchMean(), biased(batch.batchVariance()));
  }

  private FusedBatchNorm<TFloat32, TFloat32> normalized(
      Operand<TFloat32> mean, Operand<TFloat32> variance, boolean training) {
    return tf.nn.fusedBatchNorm(
        pixels(),
        gamma,
        beta,
        mean,
        variance,
        FusedBatchNorm.epsilon(epsilon),
        FusedBatchNorm.isTraining(training));
  }

  /** The fused operation takes images; everything else is an image of one row and column. */
  private Operand<TFloat32> pixels() {
    return isImage() ? x : tf.reshape(x, tf.constant(new long[] {-1, 1, 1, channels()}));
  }

  private Operand<TFloat32> unfolded(Operand<TFloat32> y) {
    return isImage() ? y : tf.reshape(y, tf.shape(x));
  }

  private boolean isImage() {
    return x.shape().numDimensions() == 4;
  }

  private long channels() {
    Shape shape = x.shape();
    return shape.get(-1);
  }

  /** The fused operation divides by n - 1; Keras moves the variance that divides by n. */
  private Operand<TFloat32> biased(Operand<TFloat32> variance) {
    Operand<TFloat32> n =
        tf.math.div(tf.dtypes.cast(tf.size(x), TFloat32.class), tf.constant((float) channels()));
    return tf.math.mul(variance, tf.math.div(tf.math.sub(n, tf.constant(1f)), n));
  }
}
