package org.linkedneurons.kernels.chain;

import static org.linkedneurons.kernels.loops.Vectors.BYTES;

/** The convolution over planes: {@code z[f][o] = bias[f] + sum(w[e][f] * x[o + offset[e]])}. */
final class Convolution {
  private final long[] offsets;
  private final long weightStep;
  private final int filters;

  /**
   * Makes a convolution.
   *
   * @param offsets of the inputs of one output, in bytes
   * @param filters the planes of z
   */
  Convolution(long[] offsets, int filters) {
    this.offsets = offsets;
    this.filters = filters;
    weightStep = 4L * filters;
  }

  /**
   * Writes the planes of z.
   *
   * @param x where the first output's inputs are counted from
   * @param weights the address of a row of all filters' weights for each offset
   * @param bias the address of one number a filter, or 0
   * @param z the first plane
   * @param plane the elements of a plane, whole vectors
   */
  void run(long x, long weights, long bias, long z, int plane) {
    int f = 0;
    for (; f + 4 <= filters; f += 4) {
      four(x, weights + 4L * f, bias == 0 ? 0 : bias + 4L * f, z + 4L * f * plane, 4L * plane);
    }
    for (; f < filters; f++) {
      one(x, weights + 4L * f, bias == 0 ? 0 : bias + 4L * f, z + 4L * f * plane, 4L * plane);
    }
  }

  private void four(long x, long w, long bias, long z, long bytes) {
    long o = 0;
    for (; o + 3L * BYTES <= bytes; o += 3L * BYTES) {
      ConvolutionBlocks.fourByThree(x + o, offsets, w, weightStep, bias, z + o, bytes);
    }
    for (; o < bytes; o += BYTES) {
      ConvolutionBlocks.fourByOne(x + o, offsets, w, weightStep, bias, z + o, bytes);
    }
  }

  private void one(long x, long w, long bias, long z, long bytes) {
    long o = 0;
    for (; o + 4L * BYTES <= bytes; o += 4L * BYTES) {
      ConvolutionBlocks.oneByFour(x + o, offsets, w, weightStep, bias, z + o);
    }
    for (; o < bytes; o += BYTES) {
      ConvolutionBlocks.oneByOne(x + o, offsets, w, weightStep, bias, z + o);
    }
  }
}
