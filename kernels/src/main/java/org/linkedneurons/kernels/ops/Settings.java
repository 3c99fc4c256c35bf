package org.linkedneurons.kernels.ops;

import org.linkedneurons.kernels.binding.KernelException;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Whole numbers that an operation is set to, as the shape of a constant without elements: {@code
 * [0, 2, 2]} says 2 and 2.
 *
 * <p>TensorFlow's C functions show attributes to a kernel but not to a shape rule, which needs
 * strides and the like as well; shapes of inputs they show to both.
 */
final class Settings {
  private Settings() {}

  static Operand<TFloat32> constant(Ops tf, int... values) {
    long[] sizes = new long[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sizes[i + 1] = values[i];
    }
    return tf.constant(Shape.of(sizes), DataBuffers.of(new float[0]));
  }

  static int[] of(Shape shape) {
    if (shape.isUnknown() || shape.hasUnknownDimension()) {
      throw new KernelException("Expected settings, an empty constant; found " + shape);
    }
    return of(shape.asArray());
  }

  static int[] of(long[] shape) {
    int[] values = new int[shape.length - 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.toIntExact(shape[i + 1]);
    }
    return values;
  }
}
