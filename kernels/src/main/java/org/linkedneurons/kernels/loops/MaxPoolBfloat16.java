package org.linkedneurons.kernels.loops;

import static org.linkedneurons.kernels.loops.Memory.BYTES;

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
      IntVector v = Memory.ints(x + i);
      IntVector largest =
          first ? IntVector.broadcast(Memory.INTS, LOWEST << 16 | LOWEST) : Memory.ints(y + i);
      FloatVector even = Bfloat16.even(v);
      FloatVector odd = Bfloat16.odd(v);
      IntVector larger =
          halves(
              Bfloat16.even(largest).compare(VectorOperators.LT, even),
              Bfloat16.odd(largest).compare(VectorOperators.LT, odd));
      Memory.put(select(largest, v, larger), y + i);
      IntVector chosen =
          first
              ? halves(even.test(VectorOperators.IS_NAN), odd.test(VectorOperators.IS_NAN))
                  .and(FOR_GOOD_PAIR)
                  .or(pair)
              : Memory.ints(choice + i);
      IntVector open =
          halves(
              chosen.and(MaxPool.FOR_GOOD).compare(VectorOperators.EQ, 0).cast(Memory.FLOATS),
              chosen.and(MaxPool.FOR_GOOD << 16).compare(VectorOperators.EQ, 0)
                  .cast(Memory.FLOATS));
      IntVector here = IntVector.broadcast(Memory.INTS, pair);
      Memory.put(select(chosen, here, larger.and(open)), choice + i);
    }
    for (; i < bytes; i += 2) {
      float v = Memory.getBfloat16(x + i);
      float largest = first ? LOWEST_FLOAT : Memory.getBfloat16(y + i);
      Memory.putBfloat16(largest < v ? v : largest, y + i);
      int chosen =
          first ? Float.isNaN(v) ? k | MaxPool.FOR_GOOD : k : Memory.getShort(choice + i);
      Memory.putShort(
          (short) (largest < v && chosen < MaxPool.FOR_GOOD ? k : chosen), choice + i);
    }
  }

  /** Adds the gradient where element k was chosen. */
  static void spread(int k, long dy, long choice, long dx, long bytes) {
    long i = 0;
    for (; i <= bytes - BYTES; i += BYTES) {
      IntVector chosen = Memory.ints(choice + i);
      IntVector here =
          halves(
              chosen.and(MaxPool.NUMBER).compare(VectorOperators.EQ, k).cast(Memory.FLOATS),
              chosen.and(MaxPool.NUMBER << 16).compare(VectorOperators.EQ, k << 16)
                  .cast(Memory.FLOATS));
      IntVector before = Memory.ints(dx + i);
      IntVector more = Memory.ints(dy + i);
      FloatVector even = Bfloat16.even(before).add(Bfloat16.even(more));
      FloatVector odd = Bfloat16.odd(before).add(Bfloat16.odd(more));
      Memory.put(select(before, Bfloat16.rounded(even, odd), here), dx + i);
    }
    for (; i < bytes; i += 2) {
      if ((Memory.getShort(choice + i) & MaxPool.NUMBER) == k) {
        Memory.putBfloat16(Memory.getBfloat16(dx + i) + Memory.getBfloat16(dy + i), dx + i);
      }
    }
  }

  /** {@return all bits of the halves for which a mask is set} */
  private static IntVector halves(VectorMask<Float> even, VectorMask<Float> odd) {
    IntVector zero = IntVector.zero(Memory.INTS);
    return zero.blend(LOWER, even.cast(Memory.INTS))
        .or(zero.blend(UPPER, odd.cast(Memory.INTS)));
  }

  private static IntVector select(IntVector before, IntVector after, IntVector bits) {
    return before.lanewise(VectorOperators.BITWISE_BLEND, after, bits);
  }
}
