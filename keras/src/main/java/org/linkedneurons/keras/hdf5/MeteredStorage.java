package org.linkedneurons.keras.hdf5;

import io.jhdf.Superblock;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.linkedneurons.keras.internal.Place;

/**
 * A file in memory, as jHDF reads it: nothing is handed out that the file does not have, and not
 * more in all than a multiple of it.
 *
 * <p>Structures that contain themselves, or share parts so that walking them takes exponential
 * time, are stopped here, wherever in jHDF they are walked.
 */
final class MeteredStorage implements HdfBackingStorage {
  /** Files of h5py and Keras are read once, their headers up to four times. */
  private static final long RATIO = 8;

  private static final long FREE = 1 << 20;

  /** What a read costs beside its bytes, so that reads of nothing end too. */
  private static final int COST = 32;

  private final ByteBuffer file;
  private final Superblock superblock;
  private final Place place;
  private long left;

  MeteredStorage(ByteBuffer file, Place place) {
    this.file = file.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    this.place = place;
    this.superblock =
        Superblock.readSuperblock(this.file.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    this.left = FREE + RATIO * file.remaining();
  }

  @Override
  public ByteBuffer readBufferFromAddress(long address, int length) {
    return map(address, length);
  }

  @Override
  public ByteBuffer map(long address, long length) {
    if (address < 0 || length < 0 || address > file.capacity() - length) {
      throw place.damaged(
          "parts inside the file's " + file.capacity() + " bytes", length + " bytes at " + address);
    }
    synchronized (this) {
      left -= length + COST;
      if (left < 0) {
        throw place.damaged("parts that are read once", "parts that contain themselves");
      }
    }
    return file.slice((int) address, (int) length).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public ByteBuffer mapNoOffset(long address, long length) {
    return map(address, length);
  }

  @Override
  public long getUserBlockSize() {
    return 0;
  }

  @Override
  public Superblock getSuperblock() {
    return superblock;
  }

  @Override
  public FileChannel getFileChannel() {
    throw new UnsupportedOperationException("a file in memory has no channel");
  }

  @Override
  public int getSizeOfOffsets() {
    return superblock.getSizeOfOffsets();
  }

  @Override
  public int getSizeOfLengths() {
    return superblock.getSizeOfLengths();
  }

  @Override
  public void close() {}

  @Override
  public long size() {
    return file.capacity();
  }

  @Override
  public boolean inMemory() {
    return true;
  }
}
