package org.linkedneurons.kernels.loops;

import org.linkedneurons.kernels.binding.DataType;
import org.linkedneurons.kernels.binding.Tensor;

/**
 * The maximum of each window and which element it was, so that the way back need not look at the
 * image again. Of equal elements the first counts, row by row, as in TensorFlow.
 */
public final class MaxPool {
  /** The elements that a choice can tell apart. */
  public static final int LARGEST_WINDOW = 0x100;

  /** With a choice: no later element may take its place. */
  static final int FOR_GOOD = 0x100;

  /** A choice's number in the window. */
  static final int NUMBER = 0xff;

  private MaxPool() {}

  /**
   * Writes the maxima and choices of a batch.
   *
   * @param x images {@code [batch, height, width, channels]}
   * @param y the maxima {@code [batch, height', width', channels]}
   * @param choice their numbers in the windows, integers as wide as the elements of y
   * @param window the windows
   */
  public static void forward(Tensor x, Tensor y, Tensor choice, Window window) {
    each(
        x,
        y,
        window,
        false,
        (k, first, from, to, row) -> {
          if (x.type() == DataType.FLOAT) {
            MaxPoolFloat.choose(
                k, first, x.address() + from, y.address() + to, choice.address() + to, row);
          } else {
            MaxPoolBfloat16.choose(
                k, first, x.address() + from, y.address() + to, choice.address() + to, row);
          }
        });
  }

  /**
   * Writes the gradients of the images.
   *
   * @param dy the gradients of the maxima
   * @param choice which elements they were
   * @param dx the gradients of the images
   * @param window the windows
   */
  public static void backward(Tensor dy, Tensor choice, Tensor dx, Window window) {
    each(
        dx,
        dy,
        window,
        true,
        (k, first, to, from, row) -> {
          if (dx.type() == DataType.FLOAT) {
            MaxPoolFloat.spread(
                k, dy.address() + from, choice.address() + from, dx.address() + to, row);
          } else {
            MaxPoolBfloat16.spread(
                k, dy.address() + from, choice.address() + from, dx.address() + to, row);
          }
        });
  }

  /** What to do with one element of a window, all channels. */
  private interface Element {
    void visit(int k, boolean first, long image, long pooled, long row);
  }

  private static void each(Tensor image, Tensor pooled, Window window, boolean clear, Element e) {
    int height = image.size(1);
    int width = image.size(2);
    int top = window.top(height);
    int left = window.left(width);
    long row = (long) image.size(3) * image.type().bytes();
    Team.SHARED.share(
        image.size(0),
        n -> {
          long base = n * row * height * width;
          long out = n * row * pooled.size(1) * pooled.size(2);
          if (clear) {
            Vectors.clear(image.address() + base, row * height * width);
          }
          for (int i = 0; i < pooled.size(1); i++) {
            int y0 = i * window.strideY() + top;
            for (int j = 0; j < pooled.size(2); j++) {
              int x0 = j * window.strideX() + left;
              boolean first = true;
              for (int k = 0; k < window.height() * window.width(); k++) {
                int y = y0 + k / window.width();
                int x = x0 + k % window.width();
                if (y >= 0 && y < height && x >= 0 && x < width) {
                  e.visit(
                      k,
                      first,
                      base + row * ((long) y * width + x),
                      out + row * ((long) i * pooled.size(2) + j),
                      row);
                  first = false;
                }
              }
            }
          }
        });
  }
}
