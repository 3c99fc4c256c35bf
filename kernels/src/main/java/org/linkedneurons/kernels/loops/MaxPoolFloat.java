package org.linkedneurons.kernels.loops;

import static org.linkedneurons.kernels.loops.Vectors.BYTES;

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
      FloatVector v = Vectors.floats(x + i);
      FloatVector largest =
          first ? FloatVector.broadcast(Vectors.FLOATS, -Float.MAX_VALUE) : Vectors.floats(y + i);
      VectorMask<Float> larger = largest.compare(VectorOperators.LT, v);
      Vectors.put(largest.blend(v, larger), y + i);
      IntVector chosen =
          first
              ? IntVector.broadcast(Vectors.INTS, k)
                  .blend(k | MaxPool.FOR_GOOD, v.test(VectorOperators.IS_NAN).cast(Vectors.INTS))
              : Vectors.ints(choice + i);
      VectorMask<Integer> open = chosen.compare(VectorOperators.LT, MaxPool.FOR_GOOD);
      Vectors.put(chosen.blend(k, larger.cast(Vectors.INTS).and(open)), choice + i);
    }
    for (; i < bytes; i += 4) {
      float v = Vectors.get(x + i);
      float largest = first ? -Float.MAX_VALUE : Vectors.get(y + i);
      Vectors.put(largest < v ? v : largest, y + i);
      int chosen =
          first
              ? Float.isNaN(v) ? k | MaxPool.FOR_GOOD : k
              : Float.floatToRawIntBits(Vectors.get(choice + i));
      Vectors.put(
          Float.intBitsToFloat(largest < v && chosen < MaxPool.FOR_GOOD ? k : chosen), choice + i);
    }
  }

  /** Adds the gradient where element k was chosen. */
  static void spread(int k, long dy, long choice, long dx, long bytes) {
    long i = 0;
    for (; i <= bytes - BYTES; i += BYTES) {
      VectorMask<Float> chosen =
          Vectors.ints(choice + i)
              .and(MaxPool.NUMBER)
              .compare(VectorOperators.EQ, k)
              .cast(Vectors.FLOATS);
      FloatVector sum = Vectors.floats(dx + i);
      Vectors.put(sum.blend(sum.add(Vectors.floats(dy + i)), chosen), dx + i);
    }
    for (; i < bytes; i += 4) {
      if ((Float.floatToRawIntBits(Vectors.get(choice + i)) & MaxPool.NUMBER) == k) {
        Vectors.put(Vectors.get(dx + i) + Vectors.get(dy + i), dx + i);
      }
    }
  }
}
