package org.linkedneurons.initializers;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Puts a matrix of channels into the middle of a convolution kernel that is 0 elsewhere. */
final class Middle {
  private Middle() {}

  /** The matrix itself where the shape has no axes of space. */
  static Operand<TFloat32> of(Ops tf, Operand<TFloat32> matrix, Shape shape) {
    int axes = shape.numDimensions();
    int[][] paddings = new int[axes][2];
    long[] point = new long[axes];
    for (int axis = 0; axis < axes - 2; axis++) {
      int size = (int) shape.get(axis);
      // TensorFlow pads an even kernel one more after than before: its middle lies before.
      paddings[axis] = new int[] {(size - 1) / 2, size - 1 - (size - 1) / 2};
      point[axis] = 1;
    }
    point[axes - 2] = shape.get(-2);
    point[axes - 1] = shape.get(-1);
    Operand<TFloat32> kernel = tf.reshape(matrix, tf.constant(point));
    return tf.pad(kernel, tf.constant(paddings), tf.constant(0f));
  }
}
