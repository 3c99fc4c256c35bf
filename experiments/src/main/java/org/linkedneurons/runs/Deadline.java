package org.linkedneurons.runs;

import java.time.Duration;
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

  /** {@return whether there is no time left} */
  public boolean passed() {
    return !Instant.now().isBefore(instant);
  }

  /** {@return the instant in milliseconds since 1970, if it is ever} */
  public OptionalLong millis() {
    return instant.equals(Instant.MAX)
        ? OptionalLong.empty()
        : OptionalLong.of(instant.toEpochMilli());
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    Duration epoch = Duration.ofMillis((long) (event.seconds() * 1000));
    if (Instant.now().plus(epoch).isAfter(instant)) {
      event.fit().stop(Ending.INTERRUPTED, MESSAGE);
    }
  }
}
