package org.linkedneurons.checkpoints;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linkedneurons.files.MaskedChecksum;

/**
 * Reads a table of keys and values as TensorFlow keeps it in an index file: blocks of sorted
 * entries, of whose keys only what differs from the one before is written; a block that says where
 * the blocks are; a footer that says where that one is.
 *
 * <p>TensorFlow-Java has no operation that lists what a checkpoint holds, so the table is read
 * here. Source: LevelDB's {@code table_format.md}, from which TensorFlow's tables descend.
 */
final class SortedTable {
  private static final long MAGIC = 0xdb4775248b80fb57L;
  private static final int FOOTER = 48;

  private final byte[] bytes;
  private final Map<String, ByteBuffer> entries = new LinkedHashMap<>();

  private SortedTable(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * {@return the values by their keys}
   *
   * @param bytes a whole file
   * @throws IOException if it is damaged, or no table
   */
  static Map<String, ByteBuffer> read(byte[] bytes) throws IOException {
    SortedTable table = new SortedTable(bytes);
    try {
      table.readAll();
    } catch (RuntimeException e) {
      throw new IOException("an entry that leads out of the file", e);
    }
    return table.entries;
  }

  private interface Entry {
    void accept(byte[] key, ByteBuffer value) throws IOException;
  }

  private void readAll() throws IOException {
    int end = bytes.length;
    if (end < FOOTER || little(end - Long.BYTES, Long.BYTES).getLong() != MAGIC) {
      throw new IOException("another end than an index has");
    }
    ByteBuffer footer = little(end - FOOTER, FOOTER);
    varint(footer);
    varint(footer);
    block(
        footer,
        (last, handle) ->
            block(
                handle,
                (key, value) -> entries.put(new String(key, StandardCharsets.UTF_8), value)));
  }

  /** Reads the block that a handle leads to. */
  private void block(ByteBuffer handle, Entry each) throws IOException {
    int from = Math.toIntExact(varint(handle));
    int length = Math.toIntExact(varint(handle));
    // Behind it: one byte for its compression, which TensorFlow never uses, and a checksum.
    int sum = little(from + length + 1, Integer.BYTES).getInt();
    if (sum != MaskedChecksum.of(bytes, from, length + 1) || bytes[from + length] != 0) {
      throw new IOException("a wrong checksum at byte " + from);
    }
    ByteBuffer block = little(from, length);
    int restarts = block.getInt(length - Integer.BYTES);
    block.limit(length - Integer.BYTES * (restarts + 1));
    byte[] key = {};
    while (block.hasRemaining()) {
      int shared = Math.toIntExact(varint(block));
      int more = Math.toIntExact(varint(block));
      int size = Math.toIntExact(varint(block));
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.write(key, 0, shared);
      byte[] rest = new byte[more];
      block.get(rest);
      whole.write(rest);
      key = whole.toByteArray();
      each.accept(key, block.slice(block.position(), size));
      block.position(block.position() + size);
    }
  }

  private ByteBuffer little(int from, int length) {
    return ByteBuffer.wrap(bytes, from, length).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** {@return a number of seven bits a byte, the lowest first} */
  static long varint(ByteBuffer buffer) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = buffer.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than 64 bits");
  }
}
