package org.linkedneurons.kernels.loops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * exp(x) of a vector, within two units of the last place.
 *
 * <p>The Vector API's own gives other bits before it is compiled than after. This one is made of
 * additions, multiplications and shifts alone: {@code exp(x) = 2^n exp(r)}, r between -ln(2)/2 and
 * ln(2)/2, where a polynomial of the sixth degree suffices (Taylor's, in Horner's form).
 */
final class Exponential {
  private static final float LOG2_E = (float) (1 / Math.log(2));

  /** ln(2) in two parts: multiples of the first are exact. */
  private static final float LN2_HIGH = 355f / 512;

  private static final float LN2_LOW = (float) (Math.log(2) - LN2_HIGH);

  /** Added and taken off again it rounds to a whole number, and leaves that in the last bits. */
  private static final float ROUNDER = 12582912f;

  private static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);
  private static final int EXPONENT_SHIFT = 23;
  private static final int EXPONENT_BIAS = 127;
  private static final float HIGHEST = 88.72284f;
  private static final float LOWEST = -87.33655f;

  private Exponential() {}

  static FloatVector exp(FloatVector x) {
    FloatVector zero = FloatVector.zero(Vectors.FLOATS);
    FloatVector rounder = FloatVector.broadcast(Vectors.FLOATS, ROUNDER);
    FloatVector shifted = x.fma(zero.add(LOG2_E), rounder);
    FloatVector n = shifted.sub(rounder);
    FloatVector r = n.fma(zero.sub(LN2_HIGH), x);
    r = n.fma(zero.sub(LN2_LOW), r);
    FloatVector sum = zero.add(1f / 720);
    sum = sum.fma(r, zero.add(1f / 120));
    sum = sum.fma(r, zero.add(1f / 24));
    sum = sum.fma(r, zero.add(1f / 6));
    sum = sum.fma(r, zero.add(0.5f));
    sum = sum.fma(r, zero.add(1));
    sum = sum.fma(r, zero.add(1));
    // Half the power, then twice: 2^128 is no float.
    IntVector power =
        shifted
            .reinterpretAsInts()
            .sub(ROUNDER_BITS - EXPONENT_BIAS + 1)
            .lanewise(VectorOperators.LSHL, EXPONENT_SHIFT);
    FloatVector y = sum.mul(power.reinterpretAsFloats()).mul(2);
    y = y.blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.GT, HIGHEST));
    y = y.blend(0, x.compare(VectorOperators.LT, LOWEST));
    return y.blend(x, x.test(VectorOperators.IS_NAN));
  }
}
