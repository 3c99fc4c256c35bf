package org.linkedneurons.kernels.loops;

import static org.linkedneurons.kernels.loops.LinkedRelu.SIGN;
import static org.linkedneurons.kernels.loops.LinkedRelu.gradient;
import static org.linkedneurons.kernels.loops.LinkedRelu.relu;
import static org.linkedneurons.kernels.loops.Vectors.BYTES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/** A row of {@link LinkedRelu} in bfloat16. */
final class LinkedReluBfloat16 {
  private static final short MINUS_INFINITY = (short) 0xff80;

  private LinkedReluBfloat16() {}

  static void forward(long x, long y, int channels) {
    long half = 2L * channels;
    long i = 0;
    for (; i <= half - BYTES; i += BYTES) {
      ShortVector v =
          ShortVector.fromMemorySegment(Vectors.SHORTS, Vectors.ALL, x + i, Vectors.ORDER);
      ShortVector mirrored = v.lanewise(VectorOperators.XOR, Short.MIN_VALUE);
      on(v).intoMemorySegment(Vectors.ALL, y + i, Vectors.ORDER);
      on(mirrored).intoMemorySegment(Vectors.ALL, y + half + i, Vectors.ORDER);
    }
    for (; i < half; i += 2) {
      int v = Float.floatToRawIntBits(Vectors.getBfloat16(x + i));
      Vectors.putBfloat16(Float.intBitsToFloat(relu(v)), y + i);
      Vectors.putBfloat16(Float.intBitsToFloat(relu(v ^ SIGN)), y + half + i);
    }
  }

  /** Every second element at a time, as floats; results are bfloat16 without rounding. */
  static void backward(long dy, long y, long dx, int channels) {
    long half = 2L * channels;
    long i = 0;
    for (; i <= half - BYTES; i += BYTES) {
      IntVector d = Vectors.ints(dy + i);
      IntVector v = Vectors.ints(y + i);
      IntVector mirroredD = Vectors.ints(dy + half + i);
      IntVector mirroredV = Vectors.ints(y + half + i);
      FloatVector even =
          gradient(
              Bfloat16.even(d),
              Bfloat16.even(v),
              Bfloat16.even(mirroredD),
              Bfloat16.even(mirroredV));
      FloatVector odd =
          gradient(
              Bfloat16.odd(d), Bfloat16.odd(v), Bfloat16.odd(mirroredD), Bfloat16.odd(mirroredV));
      Vectors.put(Bfloat16.exactly(even, odd), dx + i);
    }
    for (; i < half; i += 2) {
      Vectors.putBfloat16(
          gradient(
              Vectors.getBfloat16(dy + i),
              Vectors.getBfloat16(y + i),
              Vectors.getBfloat16(dy + half + i),
              Vectors.getBfloat16(y + half + i)),
          dx + i);
    }
  }

  private static ShortVector on(ShortVector x) {
    return ShortVector.zero(Vectors.SHORTS).blend(x, x.compare(VectorOperators.GT, MINUS_INFINITY));
  }
}
