package org.linkedneurons.kernels.chain;

import static org.linkedneurons.kernels.loops.Vectors.BYTES;
import static org.linkedneurons.kernels.loops.Vectors.LANES;

import org.linkedneurons.kernels.loops.Vectors;

/**
 * The gradient of a filter over planes: {@code dw[e][f] = sum over o (x[o + offset[e]] *
 * dz[f][o])}, and of a bias, the sum of dz.
 *
 * <p>Sums stay vectors, one for each weight in the order of the filter, until several images have
 * been added; their lanes are then added in a fixed order. (The Vector API's own sum of lanes has
 * no fixed order: it would give other bits once it is compiled.)
 */
final class FilterSums {
  /** Entries of a filter whose sums, four filters each, fit the registers. */
  private static final int ENTRIES = BYTES == 64 ? 3 : 2;

  /**
   * What loops count by: no constant to the compiler, which would unroll them otherwise and run out
   * of registers (half as fast).
   */
  private final long step = BYTES;

  private final long[] offsets;
  private final int filters;
  private final int entries;

  FilterSums(long[] offsets, int filters) {
    this(offsets, filters, ENTRIES);
  }

  FilterSums(long[] offsets, int filters, int entries) {
    this.offsets = offsets;
    this.filters = filters;
    this.entries = entries;
  }

  /** {@return the bytes of the sums, biases last} */
  long bytes() {
    return (long) (offsets.length + 1) * filters * BYTES;
  }

  /**
   * Adds the gradients of one image.
   *
   * @param x where the first output's inputs are counted from
   * @param dz the first plane of gradients, from the first output on
   * @param dzPlane the elements of a plane
   * @param elements the outputs of a plane, whole vectors
   * @param sums where they are added
   */
  void add(long x, long dz, int dzPlane, int elements, long sums) {
    long plane = 4L * dzPlane;
    SumBlock block = new SumBlock(4L * elements, step, plane, (long) filters * BYTES);
    int f = 0;
    for (; f + 4 <= filters; f += 4) {
      long from = dz + f * plane;
      long to = sums + (long) f * BYTES;
      int e = 0;
      for (; entries == 3 && e + 3 <= offsets.length; e += 3) {
        block.threeByFour(
            x + offsets[e], x + offsets[e + 1], x + offsets[e + 2], from, to + e * block.row());
      }
      for (; e + 2 <= offsets.length; e += 2) {
        block.twoByFour(x + offsets[e], x + offsets[e + 1], from, to + e * block.row());
      }
      for (; e < offsets.length; e++) {
        block.oneByFour(x + offsets[e], from, to + e * block.row());
      }
    }
    for (; f < filters; f++) {
      for (int e = 0; e < offsets.length; e++) {
        block.one(x + offsets[e], dz + f * plane, sums + e * block.row() + (long) f * BYTES);
      }
    }
    for (f = 0; f < filters; f++) {
      block.sum(dz + f * plane, sums + offsets.length * block.row() + (long) f * BYTES);
    }
  }

  /** Adds lanes up: one float for each sum. */
  void finish(long sums, long floats) {
    int count = (offsets.length + 1) * filters;
    for (int i = 0; i < count; i++) {
      long lanes = sums + (long) i * BYTES;
      float even = 0;
      float odd = 0;
      for (int lane = 0; lane < LANES; lane += 2) {
        even += Vectors.get(lanes + 4L * lane);
        odd += Vectors.get(lanes + 4L * lane + 4);
      }
      Vectors.put(even + odd, floats + 4L * i);
    }
  }
}
