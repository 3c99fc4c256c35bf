package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The callbacks of one training, in order. */
final class Callbacks implements AutoCloseable {
  private final List<Callback> all;
  private final StopRequest stop;
  private final List<Runnable> afterwards = new ArrayList<>();

  Callbacks(List<Callback> all, StopRequest stop) {
    this.all = all;
    this.stop = stop;
  }

  /**
   * Tells all of an event, then does what waits for its end. Files that they write are closed by an
   * interrupt of the thread: so it is taken from the thread while they work, and given back at the
   * end.
   */
  void tell(Consumer<Callback> event) {
    stop.heedInterrupt();
    try {
      all.forEach(event);
      finishEvent();
    } catch (RuntimeException e) {
      if (!Thread.currentThread().isInterrupted() || !Interrupts.caused(e)) {
        throw e;
      }
      stop.heedInterrupt();
      finishEvent();
    }
  }

  /** Does what waits for the end of an event and has not been done. */
  private void finishEvent() {
    while (!afterwards.isEmpty()) {
      afterwards.getFirst().run();
      afterwards.removeFirst();
    }
  }

  void afterEvent(Runnable action) {
    afterwards.add(action);
  }

  List<CallbackState> states() {
    return all.stream().map(CallbackState::of).toList();
  }

  void restore(List<CallbackState> states) {
    List<CallbackState> left = new ArrayList<>(states);
    for (Callback callback : all) {
      left.stream()
          .filter(saved -> saved.isOf(callback))
          .findFirst()
          .ifPresent(
              saved -> {
                left.remove(saved);
                callback.restore(saved.values());
              });
    }
  }

  /** Closes every one, even if one fails; the first error counts, the others are kept with it. */
  @Override
  public void close() {
    Throwable first = null;
    for (Callback callback : all) {
      try {
        callback.close();
      } catch (Throwable e) {
        first = Thrown.joined(first, e);
      }
    }
    if (first != null) {
      Thrown.<RuntimeException>again(first);
    }
  }
}
