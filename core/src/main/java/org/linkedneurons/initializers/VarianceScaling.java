package org.linkedneurons.initializers;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Draws with a variance of {@code scale / fan}: what glorot, he and lecun share. */
final class VarianceScaling {
  /** Standard deviation of a standard normal cut off at two of its standard deviations. */
  private static final double TRUNCATED_STDDEV = 0.8796256610342398;

  private VarianceScaling() {}

  static Operand<TFloat32> uniform(Ops tf, Shape shape, Operand<TInt64> seed, double variance) {
    float limit = (float) Math.sqrt(3 * variance);
    Operand<TFloat32> unit =
        tf.random.statelessRandomUniform(tf.constant(shape), seed, TFloat32.class);
    return tf.math.mul(
        tf.math.sub(tf.math.mul(unit, tf.constant(2f)), tf.constant(1f)), tf.constant(limit));
  }

  static Operand<TFloat32> truncatedNormal(
      Ops tf, Shape shape, Operand<TInt64> seed, double variance) {
    float stddev = (float) (Math.sqrt(variance) / TRUNCATED_STDDEV);
    return tf.math.mul(
        tf.random.statelessTruncatedNormal(tf.constant(shape), seed, TFloat32.class),
        tf.constant(stddev));
  }

  static double fanIn(Shape shape) {
    return shape.numDimensions() == 1 ? shape.get(0) : receptiveField(shape) * shape.get(-2);
  }

  static double fanOut(Shape shape) {
    return shape.numDimensions() == 1 ? shape.get(0) : receptiveField(shape) * shape.get(-1);
  }

  static double meanFan(Shape shape) {
    return (fanIn(shape) + fanOut(shape)) / 2;
  }

  private static double receptiveField(Shape shape) {
    double size = 1;
    for (int axis = 0; axis < shape.numDimensions() - 2; axis++) {
      size *= shape.get(axis);
    }
    return size;
  }
}
