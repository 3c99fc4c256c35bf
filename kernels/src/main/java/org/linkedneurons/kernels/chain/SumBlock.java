package org.linkedneurons.kernels.chain;

import static org.linkedneurons.kernels.loops.Vectors.ADDRESS;
import static org.linkedneurons.kernels.loops.Vectors.BYTES;
import static org.linkedneurons.kernels.loops.Vectors.floats;
import static org.linkedneurons.kernels.loops.Vectors.put;

import jdk.incubator.vector.FloatVector;

/**
 * Sums of products of planes, a block of entries by filters at a time.
 *
 * @param bytes the bytes of a plane that count
 * @param step the bytes of a vector, as a number that the compiler does not know
 * @param plane the bytes from one plane of dz to the next
 * @param row the bytes from the sums of one entry to those of the next
 */
record SumBlock(long bytes, long step, long plane, long row) {

  void threeByFour(long x0, long x1, long x2, long dz, long sums) {
    FloatVector a0 = floats(sums);
    FloatVector b0 = floats(sums + BYTES);
    FloatVector c0 = floats(sums + 2L * BYTES);
    FloatVector d0 = floats(sums + 3L * BYTES);
    FloatVector a1 = floats(sums + row);
    FloatVector b1 = floats(sums + row + BYTES);
    FloatVector c1 = floats(sums + row + 2L * BYTES);
    FloatVector d1 = floats(sums + row + 3L * BYTES);
    FloatVector a2 = floats(sums + 2 * row);
    FloatVector b2 = floats(sums + 2 * row + BYTES);
    FloatVector c2 = floats(sums + 2 * row + 2L * BYTES);
    FloatVector d2 = floats(sums + 2 * row + 3L * BYTES);
    long dz1 = dz + plane;
    long dz2 = dz1 + plane;
    long dz3 = dz2 + plane;
    for (long o = 0; o < bytes; o += step) {
      FloatVector v0 = floats((x0 + o) & ADDRESS);
      FloatVector v1 = floats((x1 + o) & ADDRESS);
      FloatVector v2 = floats((x2 + o) & ADDRESS);
      FloatVector d = floats((dz + o) & ADDRESS);
      a0 = v0.fma(d, a0);
      a1 = v1.fma(d, a1);
      a2 = v2.fma(d, a2);
      d = floats((dz1 + o) & ADDRESS);
      b0 = v0.fma(d, b0);
      b1 = v1.fma(d, b1);
      b2 = v2.fma(d, b2);
      d = floats((dz2 + o) & ADDRESS);
      c0 = v0.fma(d, c0);
      c1 = v1.fma(d, c1);
      c2 = v2.fma(d, c2);
      d = floats((dz3 + o) & ADDRESS);
      d0 = v0.fma(d, d0);
      d1 = v1.fma(d, d1);
      d2 = v2.fma(d, d2);
    }
    store(a0, b0, c0, d0, sums);
    store(a1, b1, c1, d1, sums + row);
    store(a2, b2, c2, d2, sums + 2 * row);
  }

  void twoByFour(long x0, long x1, long dz, long sums) {
    FloatVector a0 = floats(sums);
    FloatVector b0 = floats(sums + BYTES);
    FloatVector c0 = floats(sums + 2L * BYTES);
    FloatVector d0 = floats(sums + 3L * BYTES);
    FloatVector a1 = floats(sums + row);
    FloatVector b1 = floats(sums + row + BYTES);
    FloatVector c1 = floats(sums + row + 2L * BYTES);
    FloatVector d1 = floats(sums + row + 3L * BYTES);
    long dz1 = dz + plane;
    long dz2 = dz1 + plane;
    long dz3 = dz2 + plane;
    for (long o = 0; o < bytes; o += step) {
      FloatVector v0 = floats((x0 + o) & ADDRESS);
      FloatVector v1 = floats((x1 + o) & ADDRESS);
      FloatVector d = floats((dz + o) & ADDRESS);
      a0 = v0.fma(d, a0);
      a1 = v1.fma(d, a1);
      d = floats((dz1 + o) & ADDRESS);
      b0 = v0.fma(d, b0);
      b1 = v1.fma(d, b1);
      d = floats((dz2 + o) & ADDRESS);
      c0 = v0.fma(d, c0);
      c1 = v1.fma(d, c1);
      d = floats((dz3 + o) & ADDRESS);
      d0 = v0.fma(d, d0);
      d1 = v1.fma(d, d1);
    }
    store(a0, b0, c0, d0, sums);
    store(a1, b1, c1, d1, sums + row);
  }

  void oneByFour(long x, long dz, long sums) {
    FloatVector a = floats(sums);
    FloatVector b = floats(sums + BYTES);
    FloatVector c = floats(sums + 2L * BYTES);
    FloatVector d = floats(sums + 3L * BYTES);
    long dz1 = dz + plane;
    long dz2 = dz1 + plane;
    long dz3 = dz2 + plane;
    for (long o = 0; o < bytes; o += step) {
      FloatVector v = floats((x + o) & ADDRESS);
      a = v.fma(floats((dz + o) & ADDRESS), a);
      b = v.fma(floats((dz1 + o) & ADDRESS), b);
      c = v.fma(floats((dz2 + o) & ADDRESS), c);
      d = v.fma(floats((dz3 + o) & ADDRESS), d);
    }
    store(a, b, c, d, sums);
  }

  void one(long x, long dz, long sums) {
    FloatVector a = floats(sums);
    for (long o = 0; o < bytes; o += step) {
      a = floats((x + o) & ADDRESS).fma(floats((dz + o) & ADDRESS), a);
    }
    put(a, sums);
  }

  void sum(long dz, long sums) {
    FloatVector a = floats(sums);
    for (long o = 0; o < bytes; o += step) {
      a = a.add(floats((dz + o) & ADDRESS));
    }
    put(a, sums);
  }

  private static void store(FloatVector a, FloatVector b, FloatVector c, FloatVector d, long to) {
    put(a, to);
    put(b, to + BYTES);
    put(c, to + 2L * BYTES);
    put(d, to + 3L * BYTES);
  }
}
