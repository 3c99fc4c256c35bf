package org.linkedneurons.keras.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Damage that a checksum would find shows nothing of what stands behind it. */
public final class Checksums {
  private static final int SUPERBLOCK = 44;
  private static final int SIGNATURE = 0x46444889;
  private static final int OBJECT_HEADER = 0x5244484f;

  private Checksums() {}

  /** The bytes, in which the checksums of version 2 fit again if they are an HDF5 file. */
  public static byte[] repaired(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length <= SUPERBLOCK || file.getInt(0) != SIGNATURE) {
      return bytes;
    }
    if (bytes[8] >= 2) {
      repair(file, 0, SUPERBLOCK);
    }
    for (int at = 0; at + 10 < bytes.length; at++) {
      if (file.getInt(at) == OBJECT_HEADER && bytes[at + 5] == 2) {
        repair(file, at, 10L + file.getInt(at + 6));
      }
    }
    return bytes;
  }

  private static void repair(ByteBuffer file, int start, long length) {
    if (length > 0 && start + length + 4 <= file.capacity()) {
      byte[] summed = new byte[(int) length];
      file.get(start, summed);
      file.putInt((int) (start + length), Lookup3.of(summed));
    }
  }
}
