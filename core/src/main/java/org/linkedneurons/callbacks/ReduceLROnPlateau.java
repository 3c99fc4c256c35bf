package org.linkedneurons.callbacks;

import java.util.Map;
import org.linkedneurons.ModelException;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;

/**
 * Lowers the learning rate when a figure has not improved for some epochs, as Keras' {@code
 * ReduceLROnPlateau}.
 *
 * <pre>{@code
 * new ReduceLROnPlateau("val_loss", 0.1, 10)
 * }</pre>
 */
public final class ReduceLROnPlateau implements Callback {
  private final Monitor monitor;
  private final double factor;
  private final int patience;
  private final int cooldown;
  private final double minLearningRate;
  private final Best best;
  private int wait;
  private int cooling;

  /**
   * Watches {@code "val_loss"} and takes a tenth of the rate after 10 epochs without improvement.
   */
  public ReduceLROnPlateau() {
    this("val_loss", 0.1, 10);
  }

  /**
   * Watches a figure with Keras' smallest improvement of 1e-4, no pause, down to rate 0.
   *
   * @param monitor the figure, such as {@code "val_loss"}
   * @param factor what the rate is multiplied by
   * @param patience how many epochs without improvement lower the rate
   * @throws ModelException if the factor would not lower the rate
   */
  public ReduceLROnPlateau(String monitor, double factor, int patience) {
    this(monitor, factor, patience, 1e-4, 0, 0);
  }

  /**
   * Watches a loss or a metric of the training.
   *
   * @param monitor the figure, such as {@code "val_loss"}
   * @param factor what the rate is multiplied by
   * @param patience how many epochs without improvement lower the rate
   * @param minDelta how much better counts as better
   * @param cooldown how many epochs pass before watching again
   * @param minLearningRate the lowest rate
   * @throws ModelException if the factor would not lower the rate, or another number is negative
   */
  public ReduceLROnPlateau(
      String monitor,
      double factor,
      int patience,
      double minDelta,
      int cooldown,
      double minLearningRate) {
    this(Monitor.of(monitor), factor, patience, minDelta, cooldown, minLearningRate);
  }

  /**
   * Watches any figure of the logs.
   *
   * @param monitor the figure and which way it gets better
   * @param factor what the rate is multiplied by
   * @param patience how many epochs without improvement lower the rate
   * @param minDelta how much better counts as better
   * @param cooldown how many epochs pass before watching again
   * @param minLearningRate the lowest rate
   * @throws ModelException if the factor would not lower the rate, or another number is negative
   */
  public ReduceLROnPlateau(
      Monitor monitor,
      double factor,
      int patience,
      double minDelta,
      int cooldown,
      double minLearningRate) {
    if (!(factor > 0 && factor < 1)) {
      throw new ModelException("factor", "between 0 and 1", factor + "", "Give such as 0.1");
    }
    this.monitor = monitor;
    this.factor = factor;
    this.patience = Settings.notNegative("ReduceLROnPlateau, patience", patience);
    this.cooldown = Settings.notNegative("ReduceLROnPlateau, cooldown", cooldown);
    this.minLearningRate =
        Settings.notNegative("ReduceLROnPlateau, minLearningRate", minLearningRate);
    this.best = new Best(Settings.notNegative("ReduceLROnPlateau, minDelta", minDelta));
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    monitor.direction(event.fit());
    if (!event.resumed()) {
      best.forget();
      wait = 0;
      cooling = 0;
    }
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    double value = monitor.value(event.logs());
    if (cooling > 0) {
      cooling--;
      wait = 0;
    }
    if (best.improvedBy(value, monitor.direction(event.fit()))) {
      wait = 0;
    } else if (cooling == 0 && ++wait >= patience) {
      lower(event);
    }
  }

  private void lower(Event.EpochEnd event) {
    double rate = event.fit().step().learningRate();
    // The rate is a float32: it can lie above the limit by rounding alone.
    if (rate > (float) minLearningRate) {
      event.fit().step().learningRate(Math.max(rate * factor, minLearningRate));
      cooling = cooldown;
      wait = 0;
    }
  }

  @Override
  public Map<String, String> state() {
    return Map.of(
        "best",
        best.toString(),
        "wait",
        Integer.toString(wait),
        "cooling",
        Integer.toString(cooling));
  }

  @Override
  public void restore(Map<String, String> state) {
    best.restore(state.get("best"));
    wait = Integer.parseInt(state.get("wait"));
    cooling = Integer.parseInt(state.get("cooling"));
  }
}
