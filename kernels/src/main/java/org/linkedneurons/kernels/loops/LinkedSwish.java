package org.linkedneurons.kernels.loops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.linkedneurons.kernels.binding.DataType;

/** {@code concat(swish(x), swish(-x))}, swish(x) = x sigmoid(x), and its gradient from x. */
public final class LinkedSwish {
  private LinkedSwish() {}

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
            Vectors.put(v.mul(sigmoid(v)), at[1] + 4L * i, in);
            FloatVector mirrored = v.neg();
            Vectors.put(mirrored.mul(sigmoid(mirrored)), at[1] + 4L * (channels + i), in);
          }
        });
  }

  /**
   * Writes the gradients of x.
   *
   * @param type float32 or bfloat16
   * @param dy the address of the gradients of y
   * @param x the address of rows of channels
   * @param dx the address of the gradients of x
   * @param rows their number
   * @param channels elements in a row of x
   */
  public static void backward(DataType type, long dy, long x, long dx, long rows, int channels) {
    FloatRows.run(
        type,
        rows,
        new long[] {dy, x, dx},
        new int[] {2 * channels, channels, channels},
        at -> {
          for (int i = 0; i < channels; i += Vectors.LANES) {
            VectorMask<Float> in = Vectors.FLOATS.indexInRange(i, channels);
            FloatVector v = Vectors.floats(at[1] + 4L * i, in);
            FloatVector d = Vectors.floats(at[0] + 4L * i, in);
            FloatVector mirrored = Vectors.floats(at[0] + 4L * (channels + i), in);
            FloatVector sum = d.mul(slope(v)).sub(mirrored.mul(slope(v.neg())));
            Vectors.put(sum, at[2] + 4L * i, in);
          }
        });
  }

  private static FloatVector sigmoid(FloatVector x) {
    FloatVector one = FloatVector.broadcast(Vectors.FLOATS, 1);
    return one.div(Exponential.exp(x.neg()).add(1));
  }

  /** The derivative: s + x s (1 - s). */
  private static FloatVector slope(FloatVector x) {
    FloatVector s = sigmoid(x);
    return s.add(x.mul(s).mul(s.neg().add(1)));
  }
}
