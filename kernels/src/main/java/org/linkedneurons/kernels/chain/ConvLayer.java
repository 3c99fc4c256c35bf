package org.linkedneurons.kernels.chain;

import static org.linkedneurons.kernels.loops.Vectors.LANES;

/**
 * The geometry of a convolution over planes.
 *
 * <p>A plane is one channel of an image with its padding, row after row; a tap of the filter is
 * then an offset in it, and the convolution runs over whole planes as if they were one long row:
 * {@code z[o] = sum(w[tap] * x[o + offset of tap])}. The last columns of each row come out wrong
 * and are never read. With a stride s each channel is dealt out to s * s planes, so that neighbours
 * of an output are neighbours in a plane again.
 */
final class ConvLayer {
  final int channels;
  final int height;
  final int width;
  final int kernel;
  final int stride;
  final int filters;
  final Link link;
  final int outHeight;
  final int outWidth;
  final int top;
  final int left;

  /** Taps of a plane, down and across. */
  final int taps;

  /** Elements from one row of a plane to the next, of x, z and dz alike. */
  final int row;

  /** Planes of x. */
  final int planes;

  /** Elements of a plane of x. */
  final int xPlane;

  /** Elements of a plane of z. */
  final int zPlane;

  /** Zeros before a plane of dz, so that an offset can be taken off; whole vectors. */
  final int lead;

  /** Elements of a plane of dz. */
  final int dzPlane;

  /** The first element of a plane of x that needs a gradient. */
  final int firstGradient;

  /** Elements of a plane of the gradient of x, from firstGradient on. */
  final int dxPlane;

  ConvLayer(
      int channels,
      int height,
      int width,
      int kernel,
      int stride,
      boolean same,
      int filters,
      Link link) {
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.kernel = kernel;
    this.stride = stride;
    this.filters = filters;
    this.link = link;
    outHeight = out(height, kernel, stride, same);
    outWidth = out(width, kernel, stride, same);
    top = same ? Math.max((outHeight - 1) * stride + kernel - height, 0) / 2 : 0;
    left = same ? Math.max((outWidth - 1) * stride + kernel - width, 0) / 2 : 0;
    taps = (kernel + stride - 1) / stride;
    // Where filters reach beyond the image only to the left, or not to its end, it still must fit.
    row = Math.max(outWidth + taps - 1, (width + left + stride - 1) / stride);
    int rows = Math.max(outHeight + taps - 1, (height + top + stride - 1) / stride);
    planes = channels * stride * stride;
    zPlane = whole((outHeight - 1) * row + outWidth);
    lead = whole((taps - 1) * (row + 1));
    firstGradient = stride == 1 ? top * row + left : 0;
    dxPlane = whole(stride == 1 ? (height - 1) * row + width : rows * row);
    xPlane = whole(Math.max(rows * row, zPlane + lead));
    dzPlane = whole(lead + Math.max(zPlane, firstGradient + dxPlane));
  }

  static int out(int size, int kernel, int stride, boolean same) {
    return same ? (size + stride - 1) / stride : Math.floorDiv(size - kernel, stride) + 1;
  }

  private static int whole(int elements) {
    return (elements + LANES - 1) / LANES * LANES;
  }

  int outChannels() {
    return filters * link.members();
  }

  int weights() {
    return kernel * kernel * channels * filters;
  }

  /** {@return the plane of a channel's element, counted in the padded image} */
  int plane(int channel, int y, int x) {
    return (channel * stride + y % stride) * stride + x % stride;
  }

  /** {@return where in its plane an element of the padded image lies} */
  int at(int y, int x) {
    return y / stride * row + x / stride;
  }

  /**
   * {@return offsets from an output to the inputs of its taps, in bytes: by row, column, channel}
   */
  long[] offsets() {
    long[] offsets = new long[kernel * kernel * channels];
    int i = 0;
    for (int y = 0; y < kernel; y++) {
      for (int x = 0; x < kernel; x++) {
        for (int c = 0; c < channels; c++) {
          offsets[i++] = 4L * ((long) plane(c, y, x) * xPlane + at(y, x));
        }
      }
    }
    return offsets;
  }

  /** {@return offsets from a gradient of x to those of z, in bytes: by filter, row, column} */
  long[] gradientOffsets() {
    long[] offsets = new long[filters * taps * taps];
    int i = 0;
    for (int f = 0; f < filters; f++) {
      for (int y = 0; y < taps; y++) {
        for (int x = 0; x < taps; x++) {
          offsets[i++] = 4L * ((long) f * dzPlane + firstGradient + lead - (y * row + x));
        }
      }
    }
    return offsets;
  }
}
