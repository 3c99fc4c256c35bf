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
  private double best;
  private int wait;

  /** Watches {@code "val_loss"} and ends training at the first epoch without improvement. */
  public EarlyStopping() {
    this("val_loss", 0, 0);
  }

  /**
   * Watches a figure.
   *
   * @param monitor the figure, such as {@code "val_loss"}; accuracies are to rise, others to fall
   * @param minDelta how much better counts as better
   * @param patience how many epochs without improvement end training
   */
  public EarlyStopping(String monitor, double minDelta, int patience) {
    this.monitor = new Monitor(monitor, minDelta);
    this.patience = patience;
    this.best = this.monitor.worst();
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    if (!event.resumed()) {
      best = monitor.worst();
      wait = 0;
    }
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    double value = monitor.value(event.logs());
    wait++;
    if (monitor.improves(value, best)) {
      best = value;
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
    return Map.of("best", Double.toString(best), "wait", Integer.toString(wait));
  }

  @Override
  public void restore(Map<String, String> state) {
    best = Double.parseDouble(state.get("best"));
    wait = Integer.parseInt(state.get("wait"));
  }
}
