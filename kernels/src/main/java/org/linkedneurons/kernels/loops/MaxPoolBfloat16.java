package org.linkedneurons.kernels.loops;

import static org.linkedneurons.kernels.loops.Vectors.BYTES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** One element of a pooling window in bfloat16, all channels: even ones and odd ones in turn. */
final class MaxPoolBfloat16 {
  private static final int LOWER = 0xffff;
  private static final int UPPER = 0xffff0000;
  private static final int LOWEST = 0xff7f;
  private static final float LOWEST_FLOAT = Float.intBitsToFloat(LOWEST << 16);
  private static final int FOR_GOOD_PAIR = MaxPool.FOR_GOOD << 16 | MaxPool.FOR_GOOD;

  private MaxPoolBfloat16() {}

  /** As with float32. */
  static void choose(int k, boolean first, long x, long y, long choice, long bytes) {
    int pair = k << 16 | k;
    long i = 0;
    for (; i <= bytes - BYTES; i += BYTES) {
      IntVector v = Vectors.ints(x + i);
      IntVector largest =
          first ? IntVector.broadcast(Vectors.INTS, LOWEST << 16 | LOWEST) : Vectors.ints(y + i);
      FloatVector even = Bfloat16.even(v);
      FloatVector odd = Bfloat16.odd(v);
      IntVector larger =
          halves(
              Bfloat16.even(largest).compare(VectorOperators.LT, even),
              Bfloat16.odd(largest).compare(VectorOperators.LT, odd));
      Vectors.put(select(largest, v, larger), y + i);
      IntVector chosen =
          first
              ? halves(even.test(VectorOperators.IS_NAN), odd.test(VectorOperators.IS_NAN))
                  .and(FOR_GOOD_PAIR)
                  .or(pair)
              : Vectors.ints(choice + i);
      IntVector open =
          halves(
              chosen.and(MaxPool.FOR_GOOD).compare(VectorOperators.EQ, 0).cast(Vectors.FLOATS),
              chosen
                  .and(MaxPool.FOR_GOOD << 16)
                  .compare(VectorOperators.EQ, 0)
                  .cast(Vectors.FLOATS));
      IntVector here = IntVector.broadcast(Vectors.INTS, pair);
      Vectors.put(select(chosen, here, larger.and(open)), choice + i);
    }
    for (; i < bytes; i += 2) {
      float v = Vectors.getBfloat16(x + i);
      float largest = first ? LOWEST_FLOAT : Vectors.getBfloat16(y + i);
      Vectors.putBfloat16(largest < v ? v : largest, y + i);
      int chosen = first ? Float.isNaN(v) ? k | MaxPool.FOR_GOOD : k : Vectors.getShort(choice + i);
      Vectors.putShort((short) (largest < v && chosen < MaxPool.FOR_GOOD ? k : chosen), choice + i);
    }
  }

  /** Adds the gradient where element k was chosen. */
  static void spread(int k, long dy, long choice, long dx, long bytes) {
    long i = 0;
    for (; i <= bytes - BYTES; i += BYTES) {
      IntVector chosen = Vectors.ints(choice + i);
      IntVector here =
          halves(
              chosen.and(MaxPool.NUMBER).compare(VectorOperators.EQ, k).cast(Vectors.FLOATS),
              chosen
                  .and(MaxPool.NUMBER << 16)
                  .compare(VectorOperators.EQ, k << 16)
                  .cast(Vectors.FLOATS));
      IntVector before = Vectors.ints(dx + i);
      IntVector more = Vectors.ints(dy + i);
      FloatVector even = Bfloat16.even(before).add(Bfloat16.even(more));
      FloatVector odd = Bfloat16.odd(before).add(Bfloat16.odd(more));
      Vectors.put(select(before, Bfloat16.rounded(even, odd), here), dx + i);
    }
    for (; i < bytes; i += 2) {
      if ((Vectors.getShort(choice + i) & MaxPool.NUMBER) == k) {
        Vectors.putBfloat16(Vectors.getBfloat16(dx + i) + Vectors.getBfloat16(dy + i), dx + i);
      }
    }
  }

  /** {@return all bits of the halves for which a mask is set} */
  private static IntVector halves(VectorMask<Float> even, VectorMask<Float> odd) {
    IntVector zero = IntVector.zero(Vectors.INTS);
    return zero.blend(LOWER, even.cast(Vectors.INTS)).or(zero.blend(UPPER, odd.cast(Vectors.INTS)));
  }

  private static IntVector select(IntVector before, IntVector after, IntVector bits) {
    return before.lanewise(VectorOperators.BITWISE_BLEND, after, bits);
  }
}
