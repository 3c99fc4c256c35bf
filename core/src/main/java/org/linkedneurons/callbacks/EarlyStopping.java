package org.linkedneurons.callbacks;

import java.util.Map;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Event;

/**
 * Ends training once a figure has not improved for some epochs, as Keras' {@code EarlyStopping}.
 *
 * <pre>{@code
 * new EarlyStopping("val_loss", 0, 3)
 * }</pre>
 *
 * <p>The weights stay those of the last epoch; {@link ModelCheckpoint#best} keeps the best ones.
 */
public final class EarlyStopping implements Callback {
  private final Monitor monitor;
  private final int patience;
  private final Best best;
  private int wait;

  /** Watches {@code "val_loss"} and ends training at the first epoch without improvement. */
  public EarlyStopping() {
    this("val_loss", 0, 0);
  }

  /**
   * Watches a loss or a metric of the training.
   *
   * @param monitor the figure, such as {@code "val_loss"}
   * @param minDelta how much better counts as better
   * @param patience how many epochs without improvement end training
   */
  public EarlyStopping(String monitor, double minDelta, int patience) {
    this(Monitor.of(monitor), minDelta, patience);
  }

  /**
   * Watches any figure of the logs.
   *
   * @param monitor the figure and which way it gets better
   * @param minDelta how much better counts as better
   * @param patience how many epochs without improvement end training
   * @throws org.linkedneurons.ModelException if the least difference or the patience is negative
   */
  public EarlyStopping(Monitor monitor, double minDelta, int patience) {
    this.monitor = monitor;
    this.patience = Settings.notNegative("EarlyStopping, patience", patience);
    this.best = new Best(Settings.notNegative("EarlyStopping, minDelta", minDelta));
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    monitor.direction(event.fit());
    if (!event.resumed()) {
      best.forget();
      wait = 0;
    }
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    double value = monitor.value(event.logs());
    wait++;
    if (best.improvedBy(value, monitor.direction(event.fit()))) {
      wait = 0;
    } else if (wait >= patience && event.epoch() > 0) {
      event
          .fit()
          .stop(
              Ending.STOPPED,
              monitor.name() + " has not improved for " + wait + " epochs; best was " + best);
    }
  }

  @Override
  public Map<String, String> state() {
    return Map.of("best", best.toString(), "wait", Integer.toString(wait));
  }

  @Override
  public void restore(Map<String, String> state) {
    best.restore(state.get("best"));
    wait = Integer.parseInt(state.get("wait"));
  }
}
