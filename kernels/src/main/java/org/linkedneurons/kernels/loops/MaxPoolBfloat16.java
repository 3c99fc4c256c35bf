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

  private MaxPoolBfloat16() {}

  /** Takes element k where it is larger than the largest so far, or the first. */
  static void choose(int k, boolean first, long x, long y, long choice, long bytes) {
    int pair = k << 16 | k;
    long i = 0;
    for (; i <= bytes - BYTES; i += BYTES) {
      IntVector v = Memory.ints(x + i);
      if (first) {
        Memory.put(v, y + i);
        Memory.put(IntVector.broadcast(Memory.INTS, pair), choice + i);
      } else {
        IntVector largest = Memory.ints(y + i);
        IntVector larger =
            halves(
                Bfloat16.even(largest).compare(VectorOperators.LT, Bfloat16.even(v)),
                Bfloat16.odd(largest).compare(VectorOperators.LT, Bfloat16.odd(v)));
        Memory.put(select(largest, v, larger), y + i);
        IntVector chosen = Memory.ints(choice + i);
        Memory.put(
            select(chosen, IntVector.broadcast(Memory.INTS, pair), larger), choice + i);
      }
    }
    for (; i < bytes; i += 2) {
      float v = Memory.getBfloat16(x + i);
      if (first || Memory.getBfloat16(y + i) < v) {
        Memory.copy(x + i, y + i, 2);
        Memory.putShort((short) k, choice + i);
      }
    }
  }

  /** Adds the gradient where element k was chosen. */
  static void spread(int k, long dy, long choice, long dx, long bytes) {
    long i = 0;
    for (; i <= bytes - BYTES; i += BYTES) {
      IntVector chosen = Memory.ints(choice + i);
      IntVector here =
          halves(
              chosen.and(LOWER).compare(VectorOperators.EQ, k).cast(Memory.FLOATS),
              chosen.lanewise(VectorOperators.LSHR, 16).compare(VectorOperators.EQ, k)
                  .cast(Memory.FLOATS));
      IntVector before = Memory.ints(dx + i);
      IntVector more = Memory.ints(dy + i);
      FloatVector even = Bfloat16.even(before).add(Bfloat16.even(more));
      FloatVector odd = Bfloat16.odd(before).add(Bfloat16.odd(more));
      Memory.put(select(before, Bfloat16.rounded(even, odd), here), dx + i);
    }
    for (; i < bytes; i += 2) {
      if (Memory.getShort(choice + i) == k) {
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
