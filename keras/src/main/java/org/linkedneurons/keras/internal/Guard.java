package org.linkedneurons.keras.internal;

import java.io.IOException;
import org.linkedneurons.FileException;

/** Turns whatever a damaged file provokes in a reader into the one exception that callers know. */
public final class Guard {
  private Guard() {}

  /**
   * What reads a file.
   *
   * @param <T> what it reads
   */
  @FunctionalInterface
  public interface Reading<T> {
    /**
     * Reads.
     *
     * @return what was read
     * @throws IOException where the system cannot
     */
    T read() throws IOException;
  }

  /**
   * Reads a file that may be damaged.
   *
   * @param <T> what is read
   * @param place the file
   * @param reading what reads it
   * @return what was read
   * @throws FileException for every failure, with the place and the reason
   */
  public static <T> T reading(Place place, Reading<T> reading) {
    try {
      return reading.read();
    } catch (FileException e) {
      throw e;
    } catch (IOException e) {
      throw FileException.unreadable(place.text(), e);
    } catch (StackOverflowError e) {
      throw place.damaged("parts that do not contain themselves", "parts nested without end");
    } catch (RuntimeException e) {
      throw place.damaged("a whole file", reason(e));
    }
  }

  /** Readers wrap; the innermost cause is the one that says what is wrong. */
  private static String reason(RuntimeException thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null
        ? cause.getClass().getSimpleName()
        : cause.getClass().getSimpleName() + " " + cause.getMessage();
  }
}
