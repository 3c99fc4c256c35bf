package org.linkedneurons.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.linkedneurons.FileException;

/**
 * An array of unsigned bytes in the idx format of the MNIST database: two zero bytes, the type 8
 * for unsigned bytes, the number of dimensions, the dimensions as big-endian integers, the values.
 *
 * @param dimensions such as 60000, 28, 28
 * @param values the values, row-major
 */
public record Idx(int[] dimensions, byte[] values) {
  private static final int UNSIGNED_BYTE = 8;

  /**
   * {@return the array of a file, compressed where its name ends with {@code .gz}}
   *
   * @param file the file
   * @throws FileException if it cannot be read, is damaged or of another type
   */
  public static Idx read(Path file) {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return parse(file.toString(), plain.readAllBytes());
    } catch (ZipException | EOFException e) {
      throw new FileException(
          file.toString(), "a whole gzip file", e.getMessage(), "Replace the damaged file", e);
    } catch (IOException e) {
      throw FileException.unreadable(file, e);
    }
  }

  static Idx parse(String name, byte[] content) {
    ByteBuffer buffer = ByteBuffer.wrap(content);
    int magic = content.length < 4 ? 0 : buffer.getInt();
    int rank = magic & 0xFF;
    if (magic >>> 8 != UNSIGNED_BYTE || rank == 0 || buffer.remaining() < 4 * rank) {
      throw damaged(
          name,
          "an idx file of unsigned bytes",
          String.format(Locale.ROOT, "%d bytes that begin with %08x", content.length, magic));
    }
    int[] dimensions = new int[rank];
    long size = 1;
    for (int i = 0; i < rank; i++) {
      dimensions[i] = buffer.getInt();
      size *= dimensions[i];
      if (dimensions[i] < 1 || size > Integer.MAX_VALUE) {
        throw damaged(name, "dimensions that fit an array", dimensions[i] + "");
      }
    }
    if (buffer.remaining() != size) {
      String shape = Arrays.toString(dimensions);
      throw damaged(
          name, buffer.position() + size + " bytes for the shape " + shape, content.length + "");
    }
    return new Idx(dimensions, Arrays.copyOfRange(content, buffer.position(), content.length));
  }

  private static FileException damaged(String name, String expected, String found) {
    return new FileException(name, expected, found, "Replace the damaged file");
  }
}
