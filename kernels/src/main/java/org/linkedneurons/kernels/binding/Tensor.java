package org.linkedneurons.kernels.binding;

/**
 * The elements of a tensor while a kernel runs.
 *
 * @param address where the first element lies
 * @param type the type of the elements
 * @param shape the sizes of the axes
 */
public record Tensor(long address, DataType type, long[] shape) {

  /** {@return the number of elements} */
  public long count() {
    long count = 1;
    for (long size : shape) {
      count *= size;
    }
    return count;
  }

  /** {@return the number of axes} */
  public int rank() {
    return shape.length;
  }

  /**
   * {@return the size of an axis}
   *
   * @param axis counted from 0, or from -1 backwards
   */
  public int size(int axis) {
    return Math.toIntExact(shape[axis < 0 ? axis + shape.length : axis]);
  }
}
