package org.linkedneurons.keras.hdf5;

import java.io.ByteArrayOutputStream;

/** Bytes being put together, little-endian. */
final class MessageBytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds bytes given as numbers. */
  MessageBytes add(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  /** Adds a number of some width. */
  MessageBytes number(long value, int width) {
    for (int i = 0; i < width; i++) {
      bytes.write((int) (value >>> (8 * i)));
    }
    return this;
  }

  MessageBytes add(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  int size() {
    return bytes.size();
  }

  byte[] toArray() {
    return bytes.toByteArray();
  }
}
