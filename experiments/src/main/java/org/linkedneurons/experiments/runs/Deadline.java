package org.linkedneurons.experiments.runs;

import java.time.Instant;
import java.util.OptionalLong;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Event;

/**
 * Stops a training between two epochs when the next one would not end in time.
 *
 * @param instant until when there is time
 */
public record Deadline(Instant instant) implements Callback {
  /** What a run's record says that was stopped so. */
  public static final String MESSAGE = "the budget of time is spent";

  /**
   * {@return whether there is time for something}
   *
   * @param seconds how long it takes; not a number where that is not known
   */
  public boolean leaves(double seconds) {
    long millis = Double.isNaN(seconds) ? 1 : (long) (seconds * 1000);
    return !Instant.now().plusMillis(millis).isAfter(instant);
  }

  /** {@return the instant in milliseconds since 1970, if it is ever} */
  public OptionalLong millis() {
    return instant.equals(Instant.MAX)
        ? OptionalLong.empty()
        : OptionalLong.of(instant.toEpochMilli());
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    if (!leaves(event.seconds())) {
      event.fit().stop(Ending.INTERRUPTED, MESSAGE);
    }
  }
}
