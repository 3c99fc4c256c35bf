package org.linkedneurons.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Small files in the real formats. */
final class TinyFiles {
  private TinyFiles() {}

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] idx(byte[] values, int... dimensions) {
    ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * dimensions.length + values.length);
    buffer.putInt(0x800 + dimensions.length);
    Arrays.stream(dimensions).forEach(buffer::putInt);
    return buffer.put(values).array();
  }

  static KnownFile known(String name, byte[] content) {
    return new KnownFile(name, content.length, Sha256.of(content));
  }

  /** A tar archive, as old as the format allows, compressed. */
  static byte[] tarGz(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    entries.forEach(
        (name, content) -> {
          byte[] header = new byte[512];
          put(header, 0, name);
          put(header, 100, "0000644");
          put(header, 124, "%011o".formatted(content.length));
          put(header, 136, "%011o".formatted(0));
          header[156] = '0';
          put(header, 148, "        ");
          int sum = 0;
          for (byte b : header) {
            sum += Byte.toUnsignedInt(b);
          }
          put(header, 148, "%06o\0".formatted(sum));
          out.writeBytes(header);
          out.writeBytes(Arrays.copyOf(content, Math.ceilDiv(content.length, 512) * 512));
        });
    out.writeBytes(new byte[1024]);
    return gzip(out.toByteArray());
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
