package org.linkedneurons.layers;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Kernels that read every n-th pixel, as ordinary ones with zeros between their values.
 *
 * <p>TensorFlow's convolution could skip pixels by itself, but the gradient that its C++ part
 * builds forgets the dilation: it aborts the process.
 */
final class Dilation {
  private Dilation() {}

  /** Returns a kernel {@code [height, width, in, out]} spread by rates for height and width. */
  static Operand<TFloat32> of(Ops tf, Operand<TFloat32> kernel, List<Integer> rates) {
    int down = rates.get(0);
    int right = rates.get(1);
    if (down == 1 && right == 1) {
      return kernel;
    }
    long[] shape = kernel.shape().asArray();
    int rows = Math.toIntExact(shape[0]);
    int columns = Math.toIntExact(shape[1]);
    int in = Math.toIntExact(shape[2]);
    int out = Math.toIntExact(shape[3]);
    // Each value becomes the first of a cell of zeros; those of the last row and column go again.
    int[][] zeros = {{0, 0}, {0, down - 1}, {0, 0}, {0, right - 1}, {0, 0}, {0, 0}};
    Operand<TFloat32> cells =
        tf.pad(
            tf.reshape(kernel, tf.constant(new int[] {rows, 1, columns, 1, in, out})),
            tf.constant(zeros),
            tf.constant(0f));
    return tf.slice(
        tf.reshape(cells, tf.constant(new int[] {rows * down, columns * right, in, out})),
        tf.constant(new int[] {0, 0, 0, 0}),
        tf.constant(new int[] {(rows - 1) * down + 1, (columns - 1) * right + 1, in, out}));
  }
}
