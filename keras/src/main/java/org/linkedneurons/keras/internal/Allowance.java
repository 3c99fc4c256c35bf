package org.linkedneurons.keras.internal;

/**
 * The bytes that reading one file may take: in proportion to its size, so that a small file cannot
 * ask for much.
 *
 * <p>Weights hardly compress; those that zeros made small stay below the ratio or the free part.
 */
public final class Allowance {
  /** How many times its own size a file may unpack to. */
  public static final long RATIO = 32;

  /** What every file may take, however small. */
  public static final long FREE = 16L << 20;

  private final Place place;
  private final long limit;
  private long taken;

  /**
   * An allowance of the standard ratio.
   *
   * @param place the file
   * @param fileSize its size in bytes
   */
  public Allowance(Place place, long fileSize) {
    this.place = place;
    this.limit = FREE + RATIO * fileSize;
  }

  /**
   * Takes bytes before they are reserved.
   *
   * @param bytes how many
   * @param what for what, for the error
   * @throws org.linkedneurons.FileException if the file is too small to ask for so much
   */
  public void take(long bytes, String what) {
    if (bytes < 0 || bytes > limit - taken) {
      throw place.wrong(
          "at most " + limit + " bytes unpacked from a file of this size",
          "more, at " + what,
          "If the file is to be trusted, save it anew without compression");
    }
    taken += bytes;
  }

  /** {@return the bytes that are left} */
  public long left() {
    return limit - taken;
  }
}
