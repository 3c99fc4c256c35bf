package org.linkedneurons.kernels.ops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private static final int AT_ONCE = 8;

  private Settings() {}

  static Operand<TFloat32> constant(Ops tf, int... values) {
    long[] sizes = new long[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sizes[i + 1] = values[i];
    }
    return tf.constant(Shape.of(sizes), DataBuffers.of(new float[0]));
  }

  /** {@return constants for many values: the sizes of one tensor must not multiply to 2^63} */
  static List<Operand<TFloat32>> constants(Ops tf, int... values) {
    List<Operand<TFloat32>> constants = new ArrayList<>();
    for (int from = 0; from < values.length; from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, values.length);
      constants.add(constant(tf, Arrays.copyOfRange(values, from, to)));
    }
    return constants;
  }

  /** {@return the number of constants for many values} */
  static int constants(int values) {
    return (values + AT_ONCE - 1) / AT_ONCE;
  }

  /** {@return the values of all constants} */
  static int[] join(List<long[]> shapes) {
    return shapes.stream().flatMapToInt(shape -> Arrays.stream(of(shape))).toArray();
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
