package org.linkedneurons.kernels.loops;

/** Cuts the rows of an elementwise kernel into pieces for the team. */
final class Rows {
  /** Below it a second thread costs more than it gives. */
  private static final long WORTH_SHARING = 1 << 19;

  private static final long PIECE = 1 << 18;

  private Rows() {}

  /** What to do with the rows from one to before another. */
  @FunctionalInterface
  interface Range {
    void run(long from, long to);
  }

  static void share(long rows, long bytesPerRow, Range range) {
    long bytes = rows * bytesPerRow;
    if (bytes < WORTH_SHARING) {
      range.run(0, rows);
      return;
    }
    int pieces = (int) Math.min(Math.min(rows, bytes / PIECE), 1 << 12);
    Team.SHARED.share(
        pieces, piece -> range.run(rows * piece / pieces, rows * (piece + 1L) / pieces));
  }
}
