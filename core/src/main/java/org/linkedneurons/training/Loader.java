package org.linkedneurons.training;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.linkedneurons.data.Batch;

/**
 * Prepares the next batch on a thread of its own while the current one is in use.
 *
 * <p>Two feeds go round: the loader fills one, the session reads the other.
 */
final class Loader implements AutoCloseable {
  /** Either a filled feed, the end of the epoch (both null), or what went wrong. */
  private record Loaded(Feed feed, Throwable failure) {}

  private final List<Feed> feeds;
  private final BlockingQueue<Feed> free = new ArrayBlockingQueue<>(2);
  private final BlockingQueue<Loaded> loaded = new ArrayBlockingQueue<>(3);
  private final Thread thread;
  private Feed current;

  /** Starts to load; the iterator is made and read on the loader's thread only. */
  Loader(FeedShapes shapes, Supplier<Iterator<Batch>> batches, long skip) {
    feeds = List.of(new Feed(shapes), new Feed(shapes));
    free.addAll(feeds);
    thread = Thread.ofPlatform().daemon().name("batch-loader").start(() -> load(batches, skip));
  }

  // Java 21 has no unnamed variable, and javac wants to see the named one used.
  @SuppressWarnings("try")
  private void load(Supplier<Iterator<Batch>> supplier, long skip) {
    try {
      Iterator<Batch> batches = supplier.get();
      try (AutoCloseable closed = batches instanceof AutoCloseable resource ? resource : null) {
        loadAll(batches, skip);
      }
      loaded.put(new Loaded(null, null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      loaded.add(new Loaded(null, e));
    }
  }

  private void loadAll(Iterator<Batch> batches, long skip) throws InterruptedException {
    for (long i = 0; i < skip && batches.hasNext(); i++) {
      batches.next();
    }
    while (batches.hasNext()) {
      Batch batch = batches.next();
      Feed feed = free.take();
      feed.fill(batch);
      loaded.put(new Loaded(feed, null));
    }
  }

  /** {@return the next batch, valid until the next call, or null at the end of the epoch} */
  Feed next() {
    if (current != null) {
      free.add(current);
      current = null;
    }
    try {
      Loaded next = loaded.take();
      if (next.failure() instanceof RuntimeException e) {
        throw e;
      } else if (next.failure() instanceof Error e) {
        throw e;
      }
      current = next.feed();
      return current;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    feeds.forEach(Feed::close);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
