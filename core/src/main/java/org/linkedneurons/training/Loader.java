package org.linkedneurons.training;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Batch;

/**
 * Prepares the next batch on a thread of its own while the current one is in use.
 *
 * <p>Two feeds go round: the loader fills one, the session reads the other.
 */
final class Loader implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Loader.class.getPackageName());

  /** How long a source may take to answer an interrupt before its thread is left to itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Either a filled feed, or the end of the epoch, perhaps by what went wrong, or neither. */
  private record Loaded(Feed feed, Throwable failure, boolean end) {}

  private static final Loaded STOPPED = new Loaded(null, null, false);

  private final Buffers buffers;
  private final BlockingQueue<Loaded> loaded = new LinkedBlockingQueue<>();

  private final Thread thread;
  private volatile boolean closing;
  private volatile Throwable unclosed;
  private boolean ended;
  private Feed current;

  /** Starts to load; the iterator is made and read on the loader's thread only. */
  Loader(FeedShapes shapes, Supplier<Iterator<Batch>> batches, long skip) {
    buffers = new Buffers(shapes);
    thread = Thread.ofPlatform().daemon().name("batch-loader").start(() -> load(batches, skip));
  }

  private void load(Supplier<Iterator<Batch>> source, long skip) {
    Throwable failure = null;
    Iterator<Batch> batches = null;
    try {
      batches = source.get();
      loadAll(batches, skip);
    } catch (Throwable e) {
      failure = e;
    }
    // Its close may wait for something: it is not what the interrupt was for.
    boolean interrupted = Thread.interrupted();
    try {
      if (batches instanceof AutoCloseable resource) {
        resource.close();
      }
    } catch (Throwable e) {
      unclosed = e;
      failure = Thrown.joined(failure, e);
    }
    loaded.add(new Loaded(null, failure, true));
    buffers.leave();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void loadAll(Iterator<Batch> batches, long skip) throws InterruptedException {
    if (batches == null) {
      throw new DataException(
          "data set", "an iterator over its batches", "null", "Return one, empty or not");
    }
    for (long i = 0; i < skip && batches.hasNext(); i++) {
      batches.next();
    }
    for (long i = skip; batches.hasNext(); i++) {
      Batch batch = batches.next();
      // The source may have taken the interrupt for its own: then nothing would end this wait.
      if (closing) {
        return;
      }
      Feed feed = buffers.take();
      feed.fill(batch, i);
      loaded.add(new Loaded(feed, null, false));
    }
  }

  /**
   * {@return the next batch, valid until the next call; null at the end of the epoch, after {@link
   * #stop}, and if the thread is interrupted} What the source threw is thrown as it is.
   */
  Feed next() {
    if (current != null) {
      buffers.giveBack(current);
      current = null;
    }
    Loaded next = take();
    ended = next.end();
    if (next.failure() != null) {
      Thrown.<RuntimeException>again(next.failure());
    }
    current = next.feed();
    return current;
  }

  private Loaded take() {
    try {
      return loaded.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return STOPPED;
    }
  }

  boolean ended() {
    return ended;
  }

  /** Ends {@link #next} with null, from another thread: nobody needs another batch. */
  void stop() {
    loaded.add(STOPPED);
  }

  /** Ends the thread, and waits for it as long as its source may need to be closed. */
  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      if (!thread.join(PATIENCE)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "a data source does not answer an interrupt; its thread {0} is left behind",
            thread.getName());
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    buffers.leave();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    // An epoch that ended early hears of it here, one that ended by itself by next.
    if (!ended && unclosed != null) {
      Thrown.<RuntimeException>again(unclosed);
    }
  }
}
