package org.linkedneurons.kernels.loops;

/**
 * A window that moves over an image: the geometry of pooling.
 *
 * @param height its height
 * @param width its width
 * @param strideY rows from one to the next
 * @param strideX columns from one to the next
 * @param same whether windows may hang over the borders, as with Keras' padding {@code same}
 */
public record Window(int height, int width, int strideY, int strideX, boolean same) {

  /**
   * {@return the number of windows from top to bottom}
   *
   * @param rows the image's height
   */
  public long countY(long rows) {
    return count(rows, height, strideY);
  }

  /**
   * {@return the number of windows from left to right}
   *
   * @param columns the image's width
   */
  public long countX(long columns) {
    return count(columns, width, strideX);
  }

  private long count(long size, int window, int stride) {
    if (size < 0) {
      return size;
    }
    return Math.max(0, same ? (size + stride - 1) / stride : (size - window) / stride + 1);
  }

  /** {@return the row above which the first window begins, 0 or less} */
  int top(int rows) {
    return first(rows, height, strideY);
  }

  /** {@return the column before which the first window begins, 0 or less} */
  int left(int columns) {
    return first(columns, width, strideX);
  }

  private int first(int size, int window, int stride) {
    int over = (int) (count(size, window, stride) - 1) * stride + window - size;
    return same ? -(Math.max(over, 0) / 2) : 0;
  }
}
