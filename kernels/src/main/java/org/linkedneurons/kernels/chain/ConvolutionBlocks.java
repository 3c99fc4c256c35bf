package org.linkedneurons.kernels.chain;

import static org.linkedneurons.kernels.loops.Vectors.BYTES;
import static org.linkedneurons.kernels.loops.Vectors.floats;
import static org.linkedneurons.kernels.loops.Vectors.get;
import static org.linkedneurons.kernels.loops.Vectors.put;

import jdk.incubator.vector.FloatVector;
import org.linkedneurons.kernels.loops.Vectors;

/**
 * The loops of {@link Convolution}: some filters by some vectors over all offsets.
 *
 * <p>A block of four filters by three vectors keeps twelve sums in registers: each vector of x
 * serves four multiply-adds, each weight three. With more sums C2 runs out of registers, and may
 * then run a hundred times slower.
 */
final class ConvolutionBlocks {
  private ConvolutionBlocks() {}

  private static FloatVector start(long bias, int f) {
    return FloatVector.broadcast(Vectors.FLOATS, bias == 0 ? 0 : get(bias + 4L * f));
  }

  private static FloatVector weight(long address) {
    return FloatVector.broadcast(Vectors.FLOATS, get(address));
  }

  static void fourByThree(
      long x, long[] offsets, long w, long step, long bias, long z, long plane) {
    FloatVector a0 = start(bias, 0);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector b0 = start(bias, 1);
    FloatVector b1 = b0;
    FloatVector b2 = b0;
    FloatVector c0 = start(bias, 2);
    FloatVector c1 = c0;
    FloatVector c2 = c0;
    FloatVector d0 = start(bias, 3);
    FloatVector d1 = d0;
    FloatVector d2 = d0;
    for (long offset : offsets) {
      FloatVector x0 = floats(x + offset);
      FloatVector x1 = floats(x + offset + BYTES);
      FloatVector x2 = floats(x + offset + 2L * BYTES);
      FloatVector v = weight(w);
      a0 = x0.fma(v, a0);
      a1 = x1.fma(v, a1);
      a2 = x2.fma(v, a2);
      v = weight(w + 4);
      b0 = x0.fma(v, b0);
      b1 = x1.fma(v, b1);
      b2 = x2.fma(v, b2);
      v = weight(w + 8);
      c0 = x0.fma(v, c0);
      c1 = x1.fma(v, c1);
      c2 = x2.fma(v, c2);
      v = weight(w + 12);
      d0 = x0.fma(v, d0);
      d1 = x1.fma(v, d1);
      d2 = x2.fma(v, d2);
      w += step;
    }
    store(a0, a1, a2, z);
    store(b0, b1, b2, z + plane);
    store(c0, c1, c2, z + 2 * plane);
    store(d0, d1, d2, z + 3 * plane);
  }

  private static void store(FloatVector v0, FloatVector v1, FloatVector v2, long z) {
    put(v0, z);
    put(v1, z + BYTES);
    put(v2, z + 2L * BYTES);
  }

  static void fourByOne(long x, long[] offsets, long w, long step, long bias, long z, long plane) {
    FloatVector a = start(bias, 0);
    FloatVector b = start(bias, 1);
    FloatVector c = start(bias, 2);
    FloatVector d = start(bias, 3);
    for (long offset : offsets) {
      FloatVector v = floats(x + offset);
      a = v.fma(weight(w), a);
      b = v.fma(weight(w + 4), b);
      c = v.fma(weight(w + 8), c);
      d = v.fma(weight(w + 12), d);
      w += step;
    }
    put(a, z);
    put(b, z + plane);
    put(c, z + 2 * plane);
    put(d, z + 3 * plane);
  }

  static void oneByFour(long x, long[] offsets, long w, long step, long bias, long z) {
    FloatVector a0 = start(bias, 0);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    for (long offset : offsets) {
      FloatVector v = weight(w);
      a0 = floats(x + offset).fma(v, a0);
      a1 = floats(x + offset + BYTES).fma(v, a1);
      a2 = floats(x + offset + 2L * BYTES).fma(v, a2);
      a3 = floats(x + offset + 3L * BYTES).fma(v, a3);
      w += step;
    }
    store(a0, a1, a2, z);
    put(a3, z + 3L * BYTES);
  }

  static void oneByOne(long x, long[] offsets, long w, long step, long bias, long z) {
    FloatVector a = start(bias, 0);
    for (long offset : offsets) {
      a = floats(x + offset).fma(weight(w), a);
      w += step;
    }
    put(a, z);
  }
}
