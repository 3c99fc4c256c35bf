package org.linkedneurons.models;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.linkedneurons.ModelException;

/**
 * Who uses a model's native memory: many at once, until it is to be closed; then nobody new, and
 * closing waits for those who still do.
 */
final class Uses {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile boolean closed;

  <T> T use(Supplier<T> action) {
    requireOpen();
    boolean isNew = !isUsing();
    lock.readLock().lock();
    try {
      if (isNew && closed) {
        throw refusal();
      }
      return action.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Whoever uses it already may go on to use it. */
  void requireOpen() {
    if (closed && !isUsing()) {
      throw refusal();
    }
  }

  private static ModelException refusal() {
    return new ModelException(
        "model", "an open model", "a closed one", "Make a new one, or close it later");
  }

  boolean closed() {
    return closed;
  }

  private boolean isUsing() {
    return lock.getReadHoldCount() > 0;
  }

  /** Refuses new users, tells those who are there, waits for them, and frees the memory, once. */
  void close(Runnable tell, Runnable free) {
    if (isUsing()) {
      throw new ModelException(
          "close",
          "a model that this thread does not use",
          "a call from within one of its own",
          "Stop the training, and close the model after it");
    }
    if (closed) {
      return;
    }
    closed = true;
    tell.run();
    lock.writeLock().lock();
    try {
      free.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
