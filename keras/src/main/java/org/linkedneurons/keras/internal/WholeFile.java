package org.linkedneurons.keras.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.linkedneurons.FileException;

/** Reads and writes files as a whole: a reader never sees half of one. */
public final class WholeFile {
  private WholeFile() {}

  /** What writes a file's content. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of it.
     *
     * @param out where to; not to be closed
     * @throws IOException where the system cannot
     */
    void writeTo(OutputStream out) throws IOException;
  }

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
   * Writes a file under a temporary name beside it, flushes it to the disk and renames it.
   *
   * @param path the file; one that is there is replaced at the very end
   * @param content what it will hold
   * @throws FileException if it cannot be written; an earlier file stays intact
   */
  public static void write(Path path, Content content) {
    Path folder = path.toAbsolutePath().getParent();
    Path temporary = folder.resolve("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(
          temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw FileException.unwritable(
          path, e, "Free space or choose another folder; an earlier file is intact");
    } finally {
      discard(temporary);
    }
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException ignored) {
      // What is to be told is why writing failed, not that its rest stays.
    }
  }
}
