package org.linkedneurons.kernels.chain;

import static org.linkedneurons.kernels.loops.Vectors.BYTES;
import static org.linkedneurons.kernels.loops.Vectors.LANES;
import static org.linkedneurons.kernels.loops.Vectors.floats;
import static org.linkedneurons.kernels.loops.Vectors.put;

import jdk.incubator.vector.FloatVector;
import org.linkedneurons.kernels.loops.Vectors;

/**
 * The gradient of a filter over planes: {@code dw[e][f] = sum over o (x[o + offset[e]] *
 * dz[f][o])}, and of a bias, the sum of dz.
 *
 * <p>Sums stay vectors, one for each weight in the order of the filter, until several images have
 * been added; their lanes are then added in a fixed order. (The Vector API's own sum of lanes has no
 * fixed order: it would give other bits once it is compiled.)
 */
final class FilterSums {
  private final long[] offsets;
  private final int filters;

  FilterSums(long[] offsets, int filters) {
    this.offsets = offsets;
    this.filters = filters;
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
    long bytes = 4L * elements;
    long step = (long) filters * BYTES;
    int f = 0;
    for (; f + 4 <= filters; f += 4) {
      int e = 0;
      for (; e + 3 <= offsets.length; e += 3) {
        threeByFour(
            x + offsets[e],
            x + offsets[e + 1],
            x + offsets[e + 2],
            dz + f * plane,
            plane,
            bytes,
            sums + e * step + (long) f * BYTES,
            step);
      }
      for (; e < offsets.length; e++) {
        oneByFour(
            x + offsets[e], dz + f * plane, plane, bytes, sums + e * step + (long) f * BYTES);
      }
    }
    for (; f < filters; f++) {
      for (int e = 0; e < offsets.length; e++) {
        one(x + offsets[e], dz + f * plane, bytes, sums + e * step + (long) f * BYTES);
      }
    }
    for (f = 0; f < filters; f++) {
      sum(dz + f * plane, bytes, sums + offsets.length * step + (long) f * BYTES);
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

  private static void threeByFour(
      long x0, long x1, long x2, long dz, long plane, long bytes, long sums, long step) {
    FloatVector a0 = floats(sums);
    FloatVector b0 = floats(sums + BYTES);
    FloatVector c0 = floats(sums + 2L * BYTES);
    FloatVector d0 = floats(sums + 3L * BYTES);
    FloatVector a1 = floats(sums + step);
    FloatVector b1 = floats(sums + step + BYTES);
    FloatVector c1 = floats(sums + step + 2L * BYTES);
    FloatVector d1 = floats(sums + step + 3L * BYTES);
    FloatVector a2 = floats(sums + 2 * step);
    FloatVector b2 = floats(sums + 2 * step + BYTES);
    FloatVector c2 = floats(sums + 2 * step + 2L * BYTES);
    FloatVector d2 = floats(sums + 2 * step + 3L * BYTES);
    for (long o = 0; o < bytes; o += BYTES) {
      FloatVector v0 = floats(x0 + o);
      FloatVector v1 = floats(x1 + o);
      FloatVector v2 = floats(x2 + o);
      FloatVector d = floats(dz + o);
      a0 = v0.fma(d, a0);
      a1 = v1.fma(d, a1);
      a2 = v2.fma(d, a2);
      d = floats(dz + plane + o);
      b0 = v0.fma(d, b0);
      b1 = v1.fma(d, b1);
      b2 = v2.fma(d, b2);
      d = floats(dz + 2 * plane + o);
      c0 = v0.fma(d, c0);
      c1 = v1.fma(d, c1);
      c2 = v2.fma(d, c2);
      d = floats(dz + 3 * plane + o);
      d0 = v0.fma(d, d0);
      d1 = v1.fma(d, d1);
      d2 = v2.fma(d, d2);
    }
    store(a0, b0, c0, d0, sums);
    store(a1, b1, c1, d1, sums + step);
    store(a2, b2, c2, d2, sums + 2 * step);
  }

  private static void store(FloatVector a, FloatVector b, FloatVector c, FloatVector d, long to) {
    put(a, to);
    put(b, to + BYTES);
    put(c, to + 2L * BYTES);
    put(d, to + 3L * BYTES);
  }

  private static void oneByFour(long x, long dz, long plane, long bytes, long sums) {
    FloatVector a = floats(sums);
    FloatVector b = floats(sums + BYTES);
    FloatVector c = floats(sums + 2L * BYTES);
    FloatVector d = floats(sums + 3L * BYTES);
    for (long o = 0; o < bytes; o += BYTES) {
      FloatVector v = floats(x + o);
      a = v.fma(floats(dz + o), a);
      b = v.fma(floats(dz + plane + o), b);
      c = v.fma(floats(dz + 2 * plane + o), c);
      d = v.fma(floats(dz + 3 * plane + o), d);
    }
    store(a, b, c, d, sums);
  }

  private static void one(long x, long dz, long bytes, long sums) {
    FloatVector a = floats(sums);
    for (long o = 0; o < bytes; o += BYTES) {
      a = floats(x + o).fma(floats(dz + o), a);
    }
    put(a, sums);
  }

  private static void sum(long dz, long bytes, long sums) {
    FloatVector a = floats(sums);
    for (long o = 0; o < bytes; o += BYTES) {
      a = a.add(floats(dz + o));
    }
    put(a, sums);
  }
}
