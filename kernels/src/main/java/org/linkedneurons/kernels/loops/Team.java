package org.linkedneurons.kernels.loops;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that help a kernel with its work, which is cut into numbered pieces that all claim:
 * nobody waits for a helper that is asleep. What a piece computes depends on its number alone, so
 * results are the same for any number of threads.
 *
 * <p>Kernels take 50 microseconds and more; a thread pool's queue and wake-ups would take as long.
 * So a helper spins a while before it sleeps. One kernel at a time has helpers; others that run
 * beside it do their pieces alone.
 */
public final class Team {
  /** The process's team: a thread for each processor but the caller's. */
  public static final Team SHARED =
      new Team(
          Integer.getInteger(
                  "linkedneurons.kernels.threads", Runtime.getRuntime().availableProcessors())
              - 1);

  private static final long SPIN_NANOS = 50_000;
  private static final int SPINS_BETWEEN_LOOKS = 32;
  private static final int SPINS_BEFORE_YIELD = 2_000;

  private final AtomicReference<Job> offered = new AtomicReference<>();
  private final List<Helper> helpers = new ArrayList<>();

  Team(int size) {
    for (int i = 0; i < size; i++) {
      Helper helper = new Helper(i);
      helpers.add(helper);
      helper.start();
    }
  }

  /** Some work of a kernel. */
  @FunctionalInterface
  public interface Work {

    /**
     * Does one piece.
     *
     * @param piece its number
     */
    void piece(int piece);
  }

  /**
   * Does all pieces and returns when they are done.
   *
   * @param pieces their number
   * @param work what a piece is
   */
  // Yielding only matters where a helper lost its processor in the middle of a piece.
  @SuppressWarnings("ThreadPriorityCheck")
  public void share(int pieces, Work work) {
    Job job = new Job(pieces, work);
    boolean helped = pieces > 1 && !helpers.isEmpty() && offered.compareAndSet(null, job);
    if (helped) {
      helpers.forEach(Helper::wake);
    }
    job.help();
    if (helped) {
      offered.set(null);
    }
    for (int spins = 0; job.done.get() < pieces; spins++) {
      if (spins < SPINS_BEFORE_YIELD) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    if (job.failure != null) {
      throw new IllegalStateException(job.failure.getMessage(), job.failure);
    }
  }

  private static final class Job {
    private final int pieces;
    private final Work work;
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile Throwable failure;

    Job(int pieces, Work work) {
      this.pieces = pieces;
      this.work = work;
    }

    boolean open() {
      return claimed.get() < pieces;
    }

    /** Does pieces as long as there are any. */
    boolean help() {
      boolean helped = false;
      for (int piece; open() && (piece = claimed.getAndIncrement()) < pieces; ) {
        try {
          work.piece(piece);
        } catch (Throwable t) {
          failure = t;
        }
        done.incrementAndGet();
        helped = true;
      }
      return helped;
    }
  }

  private final class Helper extends Thread {
    private volatile boolean asleep;

    Helper(int number) {
      super("linked-neurons-kernels-" + number);
      setDaemon(true);
    }

    void wake() {
      if (asleep) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      long idleSince = System.nanoTime();
      while (true) {
        Job job = offered.get();
        if (job != null && job.help()) {
          idleSince = System.nanoTime();
        } else if (System.nanoTime() - idleSince > SPIN_NANOS) {
          sleep();
          idleSince = System.nanoTime();
        } else {
          for (int i = 0; i < SPINS_BETWEEN_LOOKS && offered.get() == null; i++) {
            Thread.onSpinWait();
          }
        }
      }
    }

    /** Whoever offers a job looks at {@code asleep} afterwards, so it can't be missed. */
    private void sleep() {
      asleep = true;
      Job job = offered.get();
      if (job == null || !job.open()) {
        LockSupport.park(Team.this);
      }
      asleep = false;
    }
  }
}
