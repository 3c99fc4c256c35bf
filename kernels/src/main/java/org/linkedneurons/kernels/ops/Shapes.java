package org.linkedneurons.kernels.ops;

import java.util.Arrays;
import org.linkedneurons.kernels.binding.KernelException;
import org.tensorflow.ndarray.Shape;

/** What shape rules have in common. */
final class Shapes {
  private Shapes() {}

  /** {@return a shape of which the last axis is twice as long} */
  static Shape doubled(Shape shape) {
    if (shape.isUnknown()) {
      return shape;
    }
    requireRank(shape, 1);
    long last = shape.get(-1);
    return withLast(shape, last < 0 ? last : 2 * last);
  }

  /** {@return a shape of which the last axis is half as long} */
  static Shape halved(Shape shape) {
    if (shape.isUnknown()) {
      return shape;
    }
    requireRank(shape, 1);
    long last = shape.get(-1);
    if (last > 0 && last % 2 == 1) {
      throw new KernelException("Expected an even number of channels, found " + shape);
    }
    return withLast(shape, last < 0 ? last : last / 2);
  }

  static void requireRank(Shape shape, int least) {
    if (!shape.isUnknown() && shape.numDimensions() < least) {
      throw new KernelException("Expected " + least + " axes or more, found " + shape);
    }
  }

  private static Shape withLast(Shape shape, long last) {
    long[] sizes = shape.asArray();
    sizes[sizes.length - 1] = last;
    return Shape.of(sizes);
  }

  /** {@return shape of a tensor with another last axis} */
  static long[] withLast(long[] shape, long last) {
    long[] copy = Arrays.copyOf(shape, shape.length);
    copy[copy.length - 1] = last;
    return copy;
  }
}
