package org.linkedneurons.callbacks;

import java.util.Locale;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Event;

/**
 * Ends training when the loss is no longer a finite number, as Keras' {@code TerminateOnNaN}, and
 * says where.
 */
public final class TerminateOnNaN implements Callback {

  /** Watches the loss of each batch. */
  public TerminateOnNaN() {}

  @Override
  public void onBatchEnd(Event.BatchEnd event) {
    double loss = event.figures()[0];
    if (!Double.isFinite(loss)) {
      event
          .fit()
          .stop(
              Ending.DIVERGED,
              String.format(
                  Locale.ROOT,
                  "the loss became %s in epoch %d, batch %d (step %d)",
                  loss,
                  event.epoch() + 1,
                  event.batch() + 1,
                  event.fit().step().stepsMade()));
    }
  }
}
