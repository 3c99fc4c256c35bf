package org.linkedneurons.kernels.loops;

import static org.linkedneurons.kernels.loops.Memory.BYTES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** One element of a pooling window in float32, all channels. */
final class MaxPoolFloat {
  private MaxPoolFloat() {}

  /**
   * Takes element k where it is larger than the largest so far, or the first. As in TensorFlow, NaN
   * is never the largest, but where it comes first it is the one that gets the gradient.
   */
  static void choose(int k, boolean first, long x, long y, long choice, long bytes) {
    long i = 0;
    for (; i <= bytes - BYTES; i += BYTES) {
      FloatVector v = Memory.floats(x + i);
      FloatVector largest =
          first ? FloatVector.broadcast(Memory.FLOATS, -Float.MAX_VALUE) : Memory.floats(y + i);
      VectorMask<Float> larger = largest.compare(VectorOperators.LT, v);
      Memory.put(largest.blend(v, larger), y + i);
      IntVector chosen =
          first
              ? IntVector.broadcast(Memory.INTS, k)
                  .blend(k | MaxPool.FOR_GOOD, v.test(VectorOperators.IS_NAN).cast(Memory.INTS))
              : Memory.ints(choice + i);
      VectorMask<Integer> open = chosen.compare(VectorOperators.LT, MaxPool.FOR_GOOD);
      Memory.put(chosen.blend(k, larger.cast(Memory.INTS).and(open)), choice + i);
    }
    for (; i < bytes; i += 4) {
      float v = Memory.get(x + i);
      float largest = first ? -Float.MAX_VALUE : Memory.get(y + i);
      Memory.put(largest < v ? v : largest, y + i);
      int chosen =
          first
              ? Float.isNaN(v) ? k | MaxPool.FOR_GOOD : k
              : Float.floatToRawIntBits(Memory.get(choice + i));
      Memory.put(
          Float.intBitsToFloat(largest < v && chosen < MaxPool.FOR_GOOD ? k : chosen), choice + i);
    }
  }

  /** Adds the gradient where element k was chosen. */
  static void spread(int k, long dy, long choice, long dx, long bytes) {
    long i = 0;
    for (; i <= bytes - BYTES; i += BYTES) {
      VectorMask<Float> chosen =
          Memory.ints(choice + i).and(MaxPool.NUMBER).compare(VectorOperators.EQ, k).cast(Memory.FLOATS);
      FloatVector sum = Memory.floats(dx + i);
      Memory.put(sum.blend(sum.add(Memory.floats(dy + i)), chosen), dx + i);
    }
    for (; i < bytes; i += 4) {
      if ((Float.floatToRawIntBits(Memory.get(choice + i)) & MaxPool.NUMBER) == k) {
        Memory.put(Memory.get(dx + i) + Memory.get(dy + i), dx + i);
      }
    }
  }
}
