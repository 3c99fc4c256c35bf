package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.models.Sequential;

/** Protects threads and files of callbacks: all are closed, whatever one throws: case Names2, 4. */
class ClosingCallbacksTest {
  private final List<Throwable> closed = new ArrayList<>();

  private final class Failing implements Callback {
    private final Throwable failure;

    Failing(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public void close() {
      closed.add(failure);
      Thrown.<RuntimeException>again(failure);
    }
  }

  @Test
  void everyCallbackIsClosedAndTheFirstErrorCounts() {
    List<Throwable> failures =
        List.of(
            new AssertionError("an error"),
            new java.io.IOException("a checked one"),
            new IllegalStateException("another"));
    try (Sequential model = Toy.model(1)) {
      FitOptions options =
          FitOptions.epochs(1)
              .callbacks(failures.stream().map(Failing::new).toArray(Callback[]::new));
      Throwable thrown =
          assertThrows(Throwable.class, () -> model.fit(Toy.samples(20, 1).batch(10), options));
      assertSame(failures.getFirst(), thrown);
      assertEquals(failures.subList(1, 3), List.of(thrown.getSuppressed()));
      assertEquals(failures, closed);
    }
  }
}
