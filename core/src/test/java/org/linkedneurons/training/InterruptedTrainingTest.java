package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.callbacks.CSVLogger;
import org.linkedneurons.callbacks.ModelCheckpoint;
import org.linkedneurons.checkpoints.CheckpointFolder;
import org.linkedneurons.data.Batch;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.models.Sequential;

/**
 * Protects what an interrupt of the thread means: the wish to stop, and nothing partial as whole.
 */
class InterruptedTrainingTest {
  private final Dataset train = Toy.samples(250, 1).shuffle(7).batch(32);
  private final Dataset test = Toy.samples(100, 2).batch(32);

  @AfterEach
  void clear() {
    boolean cleared = Thread.interrupted();
    assertTrue(cleared || !Thread.currentThread().isInterrupted());
  }

  /** Interrupts its own thread after some batches of the second epoch. */
  private static final class Interrupting implements Callback {
    @Override
    public void onBatchEnd(Event.BatchEnd event) {
      if (event.epoch() == 1 && event.batch() == 2) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void anInterruptEndsTheTrainingWithACheckpointFromWhichItGoesOn(@TempDir Path folder) {
    History whole;
    float[] prediction;
    try (Sequential model = Toy.model(3)) {
      whole = model.fit(train, FitOptions.epochs(4).validation(test));
      prediction = model.predict(new float[Toy.FEATURES]);
    }
    CheckpointFolder checkpoints = new CheckpointFolder(folder, 3);
    FitOptions options = FitOptions.epochs(4).validation(test);
    try (Sequential model = Toy.model(3)) {
      History part =
          model.fit(
              train,
              options.callbacks(
                  new Interrupting(),
                  new CSVLogger(folder.resolve("log.csv")),
                  ModelCheckpoint.every(9, checkpoints)));
      assertTrue(Thread.interrupted(), "the flag is kept");
      assertEquals(Ending.INTERRUPTED, part.ending());
      assertEquals("the thread was interrupted", part.message());
      assertEquals(1, part.epochs().size());
    }
    Path checkpoint = checkpoints.newest().orElseThrow();
    assertEquals(folder.resolve("ckpt-11"), checkpoint);
    try (Sequential model = Toy.model(3)) {
      assertEquals(whole.epochs(), model.fit(train, options.resume(checkpoint)).epochs());
      assertArrayEquals(prediction, model.predict(new float[Toy.FEATURES]));
    }
  }

  @Test
  void anInterruptDuringValidationLeavesTheEpochOut(@TempDir Path folder) {
    Dataset interrupting =
        test.map(
            batch -> {
              trainer.get().interrupt();
              return batch;
            });
    trainer.set(Thread.currentThread());
    CheckpointFolder checkpoints = new CheckpointFolder(folder, 3);
    try (Sequential model = Toy.model(1)) {
      History history =
          model.fit(
              train,
              FitOptions.epochs(1)
                  .validation(interrupting)
                  .callbacks(ModelCheckpoint.every(1, checkpoints)));
      assertTrue(Thread.interrupted());
      assertEquals(Ending.INTERRUPTED, history.ending());
      assertEquals(0, history.epochs().size());
      Path checkpoint = checkpoints.newest().orElseThrow();
      History resumed = model.fit(train, FitOptions.epochs(1).validation(test).resume(checkpoint));
      assertEquals(Ending.COMPLETED, resumed.ending());
      assertEquals(1, resumed.epochs().size());
    }
  }

  private final AtomicReference<Thread> trainer = new AtomicReference<>();

  @Test
  void evaluateAndPredictThrow() {
    try (Sequential model = Toy.model(1)) {
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, () -> model.evaluate(test));
      assertTrue(Thread.currentThread().isInterrupted(), "kept");
      assertThrows(CancellationException.class, () -> model.predict(new float[Toy.FEATURES]));
      assertTrue(Thread.interrupted(), "kept");
      assertEquals(Toy.CLASSES, model.predict(new float[Toy.FEATURES]).length);
    }
  }

  /** Waits for ever in its third batch, whatever is done to its thread, until it is let go. */
  private final CountDownLatch waiting = new CountDownLatch(1);

  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  private Iterator<Batch> deaf(int epoch) {
    Iterator<Batch> batches = train.batches(epoch);
    return new Iterator<>() {
      private int count;

      @Override
      public boolean hasNext() {
        return batches.hasNext();
      }

      @Override
      public Batch next() {
        if (count++ == 2) {
          waiting.countDown();
          while (release.getCount() > 0) {
            try {
              release.await();
            } catch (InterruptedException e) {
              // It does not listen.
            }
          }
          released.countDown();
        }
        return batches.next();
      }
    };
  }

  @Test
  void aSourceThatIgnoresInterruptsDoesNotHoldATraining() throws InterruptedException {
    assertEnds(Thread::interrupt);
  }

  @Test
  void norOneThatIsAskedToStop() throws InterruptedException {
    assertEnds(thread -> fit.get().stop(Ending.INTERRUPTED, "asked"));
  }

  private final AtomicReference<Fit> fit = new AtomicReference<>();

  private void assertEnds(java.util.function.Consumer<Thread> stop) throws InterruptedException {
    AtomicReference<History> history = new AtomicReference<>();
    try (Sequential model = Toy.model(1)) {
      fit.set(new Fit(model.step(), this::deaf, FitOptions.epochs(3)));
      Thread thread = Thread.ofPlatform().start(() -> history.set(fit.get().run()));
      waiting.await();
      stop.accept(thread);
      thread.join();
      assertEquals(Ending.INTERRUPTED, history.get().ending());
      assertEquals(0, history.get().epochs().size());
    }
    // It wakes up when the model is gone: its buffers are still there, and go with it.
    release.countDown();
    released.await();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("batch-loader")) {
        thread.join();
      }
    }
    assertFalse(Thread.currentThread().isInterrupted());
  }
}
