package org.linkedneurons.files;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The checksum of TensorFlow's files, of events as of checkpoints: a CRC-32C, masked, since a
 * checksum over data that holds checksums is weak.
 *
 * <p>Source: {@code masked_crc} in TensorFlow's description of its record files.
 */
public final class MaskedChecksum {
  private final CRC32C crc = new CRC32C();

  /** Of no bytes yet. */
  public MaskedChecksum() {}

  /**
   * {@return the checksum of some bytes}
   *
   * @param bytes an array
   * @param from where they begin in it
   * @param length how many they are
   */
  public static int of(byte[] bytes, int from, int length) {
    MaskedChecksum checksum = new MaskedChecksum();
    checksum.crc.update(bytes, from, length);
    return checksum.value();
  }

  /**
   * Takes in more bytes.
   *
   * @param bytes all that remain of it
   */
  public void update(ByteBuffer bytes) {
    crc.update(bytes);
  }

  /** {@return the checksum of all bytes so far} */
  public int value() {
    return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
  }
}
