package org.linkedneurons.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Files in a compressed tar archive, read in one pass. */
final class TarGz {
  private static final int BLOCK = 512;

  /** Hears of each file: its name without folders, and its content. */
  interface Visitor {
    void file(String name, InputStream content) throws IOException;
  }

  private TarGz() {}

  static void read(InputStream in, Visitor visitor) throws IOException {
    InputStream tar = new GZIPInputStream(in, 1 << 16);
    byte[] header = new byte[BLOCK];
    while (true) {
      if (tar.readNBytes(header, 0, BLOCK) < BLOCK) {
        throw new EOFException("the archive ends early");
      }
      if (header[0] == 0) {
        return;
      }
      long size = octal(header, 124, 12);
      Entry entry = new Entry(tar, size);
      if (header[156] == '0' || header[156] == 0) {
        String path = text(header, 0, 100);
        visitor.file(path.substring(path.lastIndexOf('/') + 1), entry);
      }
      entry.finish();
      tar.skipNBytes(Math.floorMod(-size, BLOCK));
    }
  }

  private static String text(byte[] header, int at, int length) {
    int end = at;
    while (end < at + length && header[end] != 0) {
      end++;
    }
    return new String(header, at, end - at, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int at, int length) throws IOException {
    try {
      return Long.parseLong(text(header, at, length).trim(), 8);
    } catch (NumberFormatException e) {
      throw new IOException("not a tar archive", e);
    }
  }

  /** The content of one file; an archive that ends within it is an error. */
  private static final class Entry extends InputStream {
    private final InputStream tar;
    private long left;

    Entry(InputStream tar, long size) {
      this.tar = tar;
      left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = tar.read(to, at, (int) Math.min(length, left));
      if (count < 0) {
        throw new EOFException("the archive ends early");
      }
      left -= count;
      return count;
    }

    void finish() throws IOException {
      tar.skipNBytes(left);
      left = 0;
    }
  }
}
