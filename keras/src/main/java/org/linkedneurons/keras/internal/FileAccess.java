package org.linkedneurons.keras.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.linkedneurons.FileException;
import org.linkedneurons.files.WholeFile;

/** Reads and writes files as a whole; what the system refuses is told in the one form. */
public final class FileAccess {
  private FileAccess() {}

  /**
   * {@return a file's bytes, little-endian}
   *
   * <p>Bytes in memory, not mapped ones: a file that shrinks while it is read is an error then, not
   * the end of the process.
   *
   * @param path the file
   * @param place the same, for the error
   * @throws IOException if the system cannot read it
   * @throws FileException if it has 2 GiB or more, or is a folder or a device
   */
  public static ByteBuffer read(Path path, Place place) throws IOException {
    checkKind(path, place);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size > Integer.MAX_VALUE - 8) {
        throw place.wrong(
            "a file below 2 GiB", size + " bytes", "Save the weights in several files");
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) size);
      int read = 0;
      while (read >= 0 && bytes.hasRemaining()) {
        read = channel.read(bytes);
      }
      return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  /** A pipe or device could be read without end. */
  static void checkKind(Path path, Place place) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw place.wrong("a file", "a folder or device", "Give the path of a file");
    }
  }

  /**
   * Writes a file as a whole.
   *
   * @param path the file; one that is there is replaced at the very end
   * @param content what it will hold
   * @throws FileException if it cannot be written; an earlier file stays intact
   */
  public static void write(Path path, WholeFile.Content content) {
    try {
      WholeFile.write(path, content);
    } catch (IOException e) {
      throw FileException.unwritable(
          path, e, "Free space or choose another folder; an earlier file is intact");
    }
  }
}
