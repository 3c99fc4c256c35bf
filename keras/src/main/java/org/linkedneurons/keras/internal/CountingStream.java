package org.linkedneurons.keras.internal;

import java.io.OutputStream;

/** Counts what is written and keeps none of it. */
public final class CountingStream extends OutputStream {
  private long count;

  /** A count of nothing yet. */
  public CountingStream() {}

  @Override
  public void write(int value) {
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    count += length;
  }

  /** {@return the bytes written so far} */
  public long count() {
    return count;
  }
}
