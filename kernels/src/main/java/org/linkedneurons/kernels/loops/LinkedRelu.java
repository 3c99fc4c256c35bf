package org.linkedneurons.kernels.loops;

import static org.linkedneurons.kernels.loops.Vectors.BYTES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import org.linkedneurons.kernels.binding.DataType;

/**
 * {@code concat(relu(x), relu(-x))} over rows of channels, forward and backward, with the bits of
 * TensorFlow's composed operations: relu keeps NaN, and a gradient is multiplied by 0 or 1, so that
 * an infinite one becomes NaN where the unit is off.
 */
public final class LinkedRelu {
  static final int SIGN = Integer.MIN_VALUE;
  private static final int MINUS_INFINITY = 0xff800000;

  private LinkedRelu() {}

  /**
   * Writes the links of all rows.
   *
   * @param type float32 or bfloat16
   * @param x the address of rows of channels
   * @param y the address of rows twice as long
   * @param rows their number
   * @param channels elements in a row of x
   */
  public static void forward(DataType type, long x, long y, long rows, int channels) {
    long row = (long) channels * type.bytes();
    Rows.share(
        rows,
        3 * row,
        (from, to) -> {
          for (long r = from; r < to; r++) {
            if (type == DataType.FLOAT) {
              forwardFloat(x + r * row, y + 2 * r * row, channels);
            } else {
              LinkedReluBfloat16.forward(x + r * row, y + 2 * r * row, channels);
            }
          }
        });
  }

  /**
   * Writes the gradients of x.
   *
   * @param type float32 or bfloat16
   * @param dy the address of the gradients of y
   * @param y the address of the links
   * @param dx the address of the gradients of x
   * @param rows their number
   * @param channels elements in a row of x
   */
  public static void backward(DataType type, long dy, long y, long dx, long rows, int channels) {
    long row = (long) channels * type.bytes();
    Rows.share(
        rows,
        5 * row,
        (from, to) -> {
          for (long r = from; r < to; r++) {
            if (type == DataType.FLOAT) {
              backwardFloat(dy + 2 * r * row, y + 2 * r * row, dx + r * row, channels);
            } else {
              LinkedReluBfloat16.backward(
                  dy + 2 * r * row, y + 2 * r * row, dx + r * row, channels);
            }
          }
        });
  }

  /** As integers, positive numbers and NaN of both signs are the ones above minus infinity. */
  static IntVector relu(IntVector x) {
    return IntVector.zero(Vectors.INTS).blend(x, x.compare(VectorOperators.GT, MINUS_INFINITY));
  }

  static int relu(int x) {
    return x > MINUS_INFINITY ? x : 0;
  }

  private static void forwardFloat(long x, long y, int channels) {
    long half = 4L * channels;
    long i = 0;
    for (; i <= half - BYTES; i += BYTES) {
      IntVector v = Vectors.ints(x + i);
      Vectors.put(relu(v), y + i);
      Vectors.put(relu(v.lanewise(VectorOperators.XOR, SIGN)), y + half + i);
    }
    for (; i < half; i += 4) {
      int v = Float.floatToRawIntBits(Vectors.get(x + i));
      Vectors.put(Float.intBitsToFloat(relu(v)), y + i);
      Vectors.put(Float.intBitsToFloat(relu(v ^ SIGN)), y + half + i);
    }
  }

  static FloatVector gradient(
      FloatVector d, FloatVector y, FloatVector mirroredD, FloatVector mirroredY) {
    return on(d, y).sub(on(mirroredD, mirroredY));
  }

  private static FloatVector on(FloatVector d, FloatVector y) {
    FloatVector zero = FloatVector.zero(Vectors.FLOATS);
    return d.mul(zero.blend(1, y.compare(VectorOperators.GT, 0)));
  }

  static float gradient(float d, float y, float mirroredD, float mirroredY) {
    return d * (y > 0 ? 1 : 0) - mirroredD * (mirroredY > 0 ? 1 : 0);
  }

  private static void backwardFloat(long dy, long y, long dx, int channels) {
    long half = 4L * channels;
    long i = 0;
    for (; i <= half - BYTES; i += BYTES) {
      Vectors.put(
          gradient(
              Vectors.floats(dy + i),
              Vectors.floats(y + i),
              Vectors.floats(dy + half + i),
              Vectors.floats(y + half + i)),
          dx + i);
    }
    for (; i < half; i += 4) {
      Vectors.put(
          gradient(
              Vectors.get(dy + i),
              Vectors.get(y + i),
              Vectors.get(dy + half + i),
              Vectors.get(y + half + i)),
          dx + i);
    }
  }
}
