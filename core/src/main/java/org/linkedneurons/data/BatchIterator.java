package org.linkedneurons.data;

import java.util.Iterator;

/** Batches that come from another iterator, which is closed with them. */
abstract class BatchIterator implements Iterator<Batch>, AutoCloseable {
  private final Iterator<Batch> source;

  BatchIterator(Iterator<Batch> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    return source.hasNext();
  }

  @Override
  public void close() {
    if (source instanceof AutoCloseable resource) {
      BatchIterator.<RuntimeException>close(resource);
    }
  }

  /** What a resource throws goes on as it is, whether it is declared or not. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> void close(AutoCloseable resource) throws E {
    try {
      resource.close();
    } catch (Exception e) {
      throw (E) e;
    }
  }
}
