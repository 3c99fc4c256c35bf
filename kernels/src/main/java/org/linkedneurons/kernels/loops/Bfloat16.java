package org.linkedneurons.kernels.loops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** A vector of bfloat16, two to an int, as two vectors of floats and back. Little endian. */
final class Bfloat16 {
  private static final int UPPER = 0xffff0000;

  private Bfloat16() {}

  static FloatVector even(IntVector pairs) {
    return pairs.lanewise(VectorOperators.LSHL, 16).reinterpretAsFloats();
  }

  static FloatVector odd(IntVector pairs) {
    return pairs.lanewise(VectorOperators.AND, UPPER).reinterpretAsFloats();
  }

  /** {@return the pairs of floats that are bfloat16 already} */
  static IntVector exactly(FloatVector even, FloatVector odd) {
    return even.reinterpretAsInts()
        .lanewise(VectorOperators.LSHR, 16)
        .or(odd.reinterpretAsInts().lanewise(VectorOperators.AND, UPPER));
  }

  /** {@return the pairs of floats, rounded to nearest, ties to even} */
  static IntVector rounded(FloatVector even, FloatVector odd) {
    return exactly(rounded(even), rounded(odd));
  }

  private static FloatVector rounded(FloatVector x) {
    IntVector bits = x.reinterpretAsInts();
    IntVector last = bits.lanewise(VectorOperators.LSHR, 16).lanewise(VectorOperators.AND, 1);
    IntVector nearest = bits.add(last).add(0x7fff);
    return nearest
        .blend(
            bits.lanewise(VectorOperators.OR, 0x400000),
            x.compare(VectorOperators.NE, x).cast(Vectors.INTS))
        .reinterpretAsFloats();
  }
}
