package org.linkedneurons.kernels.loops;

import java.lang.foreign.Arena;
import org.linkedneurons.kernels.binding.DataType;

/**
 * Runs a loop over rows of floats on rows of float32 as they are, or of bfloat16 by way of copies.
 */
final class FloatRows {
  private FloatRows() {}

  /** What to do with one row of each tensor; the last is written. */
  @FunctionalInterface
  interface Loop {
    void row(long[] at);
  }

  /**
   * Runs it over all rows.
   *
   * @param type that of all tensors
   * @param rows their number
   * @param tensors the addresses of the tensors, the one to be written last
   * @param lengths the elements of their rows
   * @param loop what to do
   */
  static void run(DataType type, long rows, long[] tensors, int[] lengths, Loop loop) {
    long bytes = 0;
    for (int length : lengths) {
      bytes += (long) length * type.bytes();
    }
    Rows.share(
        rows,
        bytes,
        (from, to) -> {
          if (type == DataType.FLOAT) {
            long[] at = new long[tensors.length];
            for (long r = from; r < to; r++) {
              for (int i = 0; i < at.length; i++) {
                at[i] = tensors[i] + 4 * r * lengths[i];
              }
              loop.row(at);
            }
          } else {
            copied(from, to, tensors, lengths, loop);
          }
        });
  }

  private static void copied(long from, long to, long[] tensors, int[] lengths, Loop loop) {
    int last = tensors.length - 1;
    try (Arena arena = Arena.ofConfined()) {
      long[] at = new long[tensors.length];
      for (int i = 0; i < at.length; i++) {
        at[i] = arena.allocate(4L * lengths[i] + Vectors.BYTES, Vectors.BYTES).address();
      }
      for (long r = from; r < to; r++) {
        for (int i = 0; i < last; i++) {
          widen(tensors[i] + 2 * r * lengths[i], at[i], lengths[i]);
        }
        loop.row(at);
        narrow(at[last], tensors[last] + 2 * r * lengths[last], lengths[last]);
      }
    }
  }

  private static void widen(long from, long to, int count) {
    for (int i = 0; i < count; i++) {
      Vectors.put(Vectors.getBfloat16(from + 2L * i), to + 4L * i);
    }
  }

  private static void narrow(long from, long to, int count) {
    for (int i = 0; i < count; i++) {
      Vectors.putBfloat16(Vectors.get(from + 4L * i), to + 2L * i);
    }
  }
}
