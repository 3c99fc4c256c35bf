package org.linkedneurons.kernels.loops;

import static org.linkedneurons.kernels.loops.Memory.BYTES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** One element of a pooling window in float32, all channels. */
final class MaxPoolFloat {
  private MaxPoolFloat() {}

  /** Takes element k where it is larger than the largest so far, or the first. */
  static void choose(int k, boolean first, long x, long y, long choice, long bytes) {
    long i = 0;
    for (; i <= bytes - BYTES; i += BYTES) {
      FloatVector v = Memory.floats(x + i);
      if (first) {
        Memory.put(v, y + i);
        Memory.put(IntVector.broadcast(Memory.INTS, k), choice + i);
      } else {
        FloatVector largest = Memory.floats(y + i);
        VectorMask<Float> larger = largest.compare(VectorOperators.LT, v);
        Memory.put(largest.blend(v, larger), y + i);
        Memory.put(Memory.ints(choice + i).blend(k, larger.cast(Memory.INTS)), choice + i);
      }
    }
    for (; i < bytes; i += 4) {
      float v = Memory.get(x + i);
      if (first || Memory.get(y + i) < v) {
        Memory.put(v, y + i);
        Memory.put(Float.intBitsToFloat(k), choice + i);
      }
    }
  }

  /** Adds the gradient where element k was chosen. */
  static void spread(int k, long dy, long choice, long dx, long bytes) {
    long i = 0;
    for (; i <= bytes - BYTES; i += BYTES) {
      VectorMask<Float> chosen =
          Memory.ints(choice + i).compare(VectorOperators.EQ, k).cast(Memory.FLOATS);
      FloatVector sum = Memory.floats(dx + i);
      Memory.put(sum.blend(sum.add(Memory.floats(dy + i)), chosen), dx + i);
    }
    for (; i < bytes; i += 4) {
      if (Float.floatToRawIntBits(Memory.get(choice + i)) == k) {
        Memory.put(Memory.get(dx + i) + Memory.get(dy + i), dx + i);
      }
    }
  }
}
