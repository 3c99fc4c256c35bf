package org.linkedneurons.kernels.loops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.linkedneurons.kernels.binding.DataType;

/** {@code concat(selu(x), selu(-x))} (Klambauer et al. 2017), and its gradient from y. */
public final class LinkedSelu {
  private static final float SCALE = (float) 1.0507009873554805;
  private static final float SCALE_ALPHA = (float) (1.0507009873554805 * 1.6732632423543772);

  private LinkedSelu() {}

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
    FloatRows.run(
        type,
        rows,
        new long[] {x, y},
        new int[] {channels, 2 * channels},
        at -> {
          for (int i = 0; i < channels; i += Vectors.LANES) {
            VectorMask<Float> in = Vectors.FLOATS.indexInRange(i, channels);
            FloatVector v = Vectors.floats(at[0] + 4L * i, in);
            Vectors.put(selu(v), at[1] + 4L * i, in);
            Vectors.put(selu(v.neg()), at[1] + 4L * (channels + i), in);
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
    FloatRows.run(
        type,
        rows,
        new long[] {dy, y, dx},
        new int[] {2 * channels, 2 * channels, channels},
        at -> {
          for (int i = 0; i < channels; i += Vectors.LANES) {
            VectorMask<Float> in = Vectors.FLOATS.indexInRange(i, channels);
            long a = 4L * i;
            long b = 4L * (channels + i);
            FloatVector d = gradient(Vectors.floats(at[0] + a, in), Vectors.floats(at[1] + a, in));
            FloatVector mirrored =
                gradient(Vectors.floats(at[0] + b, in), Vectors.floats(at[1] + b, in));
            Vectors.put(d.sub(mirrored), at[2] + a, in);
          }
        });
  }

  private static FloatVector selu(FloatVector x) {
    FloatVector below = Exponential.exp(x).sub(1).mul(SCALE_ALPHA);
    return x.mul(SCALE).blend(below, x.compare(VectorOperators.LT, 0));
  }

  private static FloatVector gradient(FloatVector d, FloatVector y) {
    return d.mul(SCALE).blend(d.mul(y.add(SCALE_ALPHA)), y.compare(VectorOperators.LT, 0));
  }
}
