package org.linkedneurons.kernels.loops;

import static org.linkedneurons.kernels.loops.Vectors.LANES;
import static org.linkedneurons.kernels.loops.Vectors.floats;
import static org.linkedneurons.kernels.loops.Vectors.put;

import java.lang.foreign.Arena;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code concat(prelu(x, a), prelu(-x, b))} with trained slopes (He et al. 2015), and its
 * gradients; {@code prelu(x, a) = relu(x) - a relu(-x)}. There is a slope for each element of a
 * period, which holds one row of channels or several.
 *
 * @param x the address of rows of channels
 * @param positive the address of the slopes a, one period
 * @param negative the address of the slopes b
 * @param rows the rows of x, whole periods
 * @param channels elements in a row of x
 * @param period rows after which the slopes begin again
 */
public record LinkedPRelu(
    long x, long positive, long negative, long rows, int channels, int period) {
  private static final int GROUPS = 16;

  /**
   * Writes the links of all rows.
   *
   * @param y the address of rows twice as long
   */
  public void forward(long y) {
    Rows.share(
        rows,
        12L * channels,
        (from, to) -> {
          for (long r = from; r < to; r++) {
            long slopes = 4 * (r % period) * channels;
            for (int i = 0; i < channels; i += LANES) {
              VectorMask<Float> in = Vectors.FLOATS.indexInRange(i, channels);
              FloatVector v = floats(x + 4 * (r * channels + i), in);
              FloatVector on = relu(v);
              FloatVector off = relu(v.neg());
              FloatVector a = floats(positive + slopes + 4L * i, in);
              FloatVector b = floats(negative + slopes + 4L * i, in);
              put(on.sub(a.mul(off)), y + 4 * (2 * r * channels + i), in);
              put(off.sub(b.mul(on)), y + 4 * ((2 * r + 1) * channels + i), in);
            }
          }
        });
  }

  /**
   * Writes the gradients. Periods are cut into at most sixteen groups whose sums are added in their
   * order, so that the bits do not depend on the threads.
   *
   * @param dy the address of the gradients of y
   * @param dx the address of the gradients of x
   * @param da the address of the gradients of the slopes a
   * @param db the address of the gradients of the slopes b
   */
  public void backward(long dy, long dx, long da, long db) {
    long periods = rows / period;
    int groups = (int) Math.min(GROUPS, Math.max(1, periods));
    long bytes = 4L * period * channels;
    try (Arena arena = Arena.ofShared()) {
      long sums = arena.allocate(2 * bytes * groups, Vectors.BYTES).address();
      Team.SHARED.share(
          groups,
          g -> {
            long to = periods * (g + 1) / groups * period;
            for (long r = periods * g / groups * period; r < to; r++) {
              row(r, dy, dx, sums + 2 * bytes * g, bytes);
            }
          });
      add(sums, 2 * bytes, groups, da);
      add(sums + bytes, 2 * bytes, groups, db);
    }
  }

  private void row(long r, long dy, long dx, long sums, long bytes) {
    long slopes = 4 * (r % period) * channels;
    FloatVector zero = FloatVector.zero(Vectors.FLOATS);
    for (int i = 0; i < channels; i += LANES) {
      VectorMask<Float> in = Vectors.FLOATS.indexInRange(i, channels);
      long at = slopes + 4L * i;
      FloatVector v = floats(x + 4 * (r * channels + i), in);
      FloatVector d = floats(dy + 4 * (2 * r * channels + i), in);
      FloatVector mirrored = floats(dy + 4 * ((2 * r + 1) * channels + i), in);
      FloatVector above = d.sub(floats(negative + at, in).mul(mirrored));
      FloatVector below = floats(positive + at, in).mul(d).sub(mirrored);
      FloatVector gradient =
          zero.blend(above, v.compare(VectorOperators.GT, zero))
              .blend(below, v.compare(VectorOperators.LT, zero));
      put(gradient, dx + 4 * (r * channels + i), in);
      put(floats(sums + at, in).sub(relu(v.neg()).mul(d)), sums + at, in);
      long other = sums + bytes + at;
      put(floats(other, in).sub(relu(v).mul(mirrored)), other, in);
    }
  }

  private void add(long sums, long step, int groups, long to) {
    for (int i = 0; i < period * channels; i++) {
      float sum = 0;
      for (int g = 0; g < groups; g++) {
        sum += Vectors.get(sums + g * step + 4L * i);
      }
      put(sum, to + 4L * i);
    }
  }

  private static FloatVector relu(FloatVector x) {
    return x.blend(0, x.compare(VectorOperators.LE, 0));
  }
}
