package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Batch;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.models.Sequential;

/**
 * Protects users from trainings that end well though their data did not: case SwallowedIOException.
 */
class FailingSourcesTest {

  /** Where a source fails. */
  private enum Place {
    BATCHES,
    HAS_NEXT,
    NEXT,
    MAP,
    CLOSE,
    SIZE
  }

  private final AtomicInteger open = new AtomicInteger();

  /** A source of 25 batches that fails at one place, in the middle where it can. */
  private final class Source implements Dataset {
    private final Place place;
    private final Throwable failure;

    Source(Place place, Throwable failure) {
      this.place = place;
      this.failure = failure;
    }

    private void fail(Place here, boolean now) {
      if (now && here == place) {
        Thrown.<RuntimeException>again(failure);
      }
    }

    @Override
    public OptionalLong size() {
      fail(Place.SIZE, true);
      return OptionalLong.of(25);
    }

    @Override
    public Iterator<Batch> batches(int epoch) {
      fail(Place.BATCHES, true);
      open.incrementAndGet();
      return new Batches(Toy.samples(250, 1).batch(10).batches(epoch));
    }

    private final class Batches implements Iterator<Batch>, AutoCloseable {
      private final Iterator<Batch> batches;
      private int count;

      Batches(Iterator<Batch> batches) {
        this.batches = batches;
      }

      @Override
      public boolean hasNext() {
        fail(Place.HAS_NEXT, count == 3);
        return batches.hasNext();
      }

      @Override
      public Batch next() {
        fail(Place.NEXT, count++ == 3);
        return batches.next();
      }

      @Override
      public void close() {
        open.decrementAndGet();
        fail(Place.CLOSE, true);
      }
    }

    Dataset mapped() {
      return map(
          batch -> {
            fail(Place.MAP, true);
            return batch;
          });
    }
  }

  private static Throwable[] failures() {
    return new Throwable[] {
      new IOException("disk gone"),
      new InterruptedException("the source's own"),
      new NoClassDefFoundError("codec"),
      new IllegalStateException("gone")
    };
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whatASourceThrowsReachesTheCallerAsItIsAndTheSourceIsClosed(Place place) {
    Dataset good = Toy.samples(50, 2).batch(10);
    for (Throwable failure : failures()) {
      Dataset bad = new Source(place, failure).mapped();
      try (Sequential model = Toy.model(1)) {
        assertSame(
            failure,
            assertThrows(Throwable.class, () -> model.fit(bad, FitOptions.epochs(1))),
            "training");
        if (place != Place.SIZE) {
          FitOptions validated = FitOptions.epochs(1).validation(bad);
          assertSame(
              failure,
              assertThrows(Throwable.class, () -> model.fit(good, validated)),
              "validation");
          assertSame(
              failure, assertThrows(Throwable.class, () -> model.evaluate(bad)), "evaluation");
        }
        assertEquals(0, open.get());
        assertEquals(Ending.COMPLETED, model.fit(good, FitOptions.epochs(1)).ending(), "usable");
      }
    }
  }

  @Test
  void whatClosingThrowsReachesTheCallerOfATrainingThatEndsEarlyToo() {
    IOException failure = new IOException("unsaved");
    Callback early =
        new Callback() {
          @Override
          public void onBatchEnd(Event.BatchEnd event) {
            event.fit().stop(Ending.STOPPED, "enough");
          }
        };
    try (Sequential model = Toy.model(1)) {
      FitOptions options = FitOptions.epochs(1).callbacks(early);
      Dataset source = new Source(Place.CLOSE, failure);
      assertSame(failure, assertThrows(Throwable.class, () -> model.fit(source, options)));
    }
  }

  @Test
  void noIteratorAndNoBatchAreErrorsOfOneLine() {
    Dataset good = Toy.samples(50, 2).batch(10);
    try (Sequential model = Toy.model(1)) {
      Dataset none = epoch -> null;
      assertEquals(
          "data set: expected an iterator over its batches, found null. Return one, empty or not.",
          assertThrows(DataException.class, () -> model.evaluate(none)).getMessage());
      Dataset mapped = good.map(batch -> null);
      assertEquals(
          "batch 0: expected samples, found null. End the iteration instead, or mend what maps it.",
          assertThrows(DataException.class, () -> model.evaluate(mapped)).getMessage());
      Dataset empty = epoch -> java.util.Collections.emptyIterator();
      assertThrows(DataException.class, () -> model.evaluate(empty));
      FitOptions validated = FitOptions.epochs(1).validation(empty);
      DataException error = assertThrows(DataException.class, () -> model.fit(good, validated));
      assertEquals("evaluate", error.where());
    }
  }
}
