package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Batch;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.models.Sequential;

/** Protects sources of data: their files are closed, and batches that make no sense are refused. */
class SourcesTest {
  private final AtomicInteger open = new AtomicInteger();

  /** A source that holds something open while it is read. */
  private final Dataset source =
      epoch -> {
        open.incrementAndGet();
        return new Resource(Toy.samples(250, 1).batch(10).batches(epoch));
      };

  private final class Resource implements Iterator<Batch>, AutoCloseable {
    private final Iterator<Batch> batches;

    Resource(Iterator<Batch> batches) {
      this.batches = batches;
    }

    @Override
    public boolean hasNext() {
      return batches.hasNext();
    }

    @Override
    public Batch next() {
      return batches.next();
    }

    @Override
    public void close() {
      open.decrementAndGet();
    }
  }

  @Test
  void aSourceIsClosedAtTheEndOfAnEpochAndWhenItEndsEarly() {
    Callback early =
        new Callback() {
          @Override
          public void onBatchEnd(Event.BatchEnd event) {
            event.fit().stop(Ending.STOPPED, "enough");
          }
        };
    Callback failing =
        new Callback() {
          @Override
          public void onBatchEnd(Event.BatchEnd event) {
            throw new IllegalStateException("broken");
          }
        };
    try (Sequential model = Toy.model(1)) {
      model.fit(source, FitOptions.epochs(2).validation(source));
      assertEquals(0, open.get());
      model.evaluate(source.take(2).map(batch -> batch));
      assertEquals(0, open.get(), "taken and mapped");
      model.fit(source, FitOptions.epochs(2).callbacks(early));
      assertEquals(0, open.get(), "stopped");
      assertThrows(
          IllegalStateException.class,
          () -> model.fit(source, FitOptions.epochs(1).callbacks(failing)));
      assertEquals(0, open.get(), "failed");
    }
  }

  @Test
  void aBatchThatMakesNoSenseIsRefusedWhenItIsMade() {
    List<float[]> inputs = List.of(new float[4]);
    assertRefused("at least one sample", () -> new Batch(inputs, new float[0], 0));
    assertRefused("input 0", () -> new Batch(inputs, new float[3], 3));
    assertRefused("labels 0", () -> new Batch(inputs, new float[3], 2));
    assertRefused("sample weights", () -> new Batch(inputs, List.of(), new float[3], 2));
    assertRefused("each input", () -> new Batch(List.of(), new float[2], 2));
  }

  private static void assertRefused(String part, Runnable batch) {
    DataException error = assertThrows(DataException.class, batch::run);
    assertTrue(error.getMessage().contains(part), error.getMessage());
  }
}
