package org.linkedneurons.callbacks;

import java.util.Map;
import java.util.Optional;
import org.linkedneurons.ModelException;
import org.linkedneurons.checkpoints.CheckpointFolder;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.Fit;

/**
 * Writes a checkpoint after every n epochs, or after each that is the best so far, and whenever
 * training is interrupted: all that is needed to go on as if it had never stopped.
 *
 * <p>It may stand anywhere among the callbacks: what it writes is their state after the event.
 *
 * <pre>{@code
 * ModelCheckpoint.every(10, new CheckpointFolder(folder, 3))
 * ModelCheckpoint.best("val_accuracy", new CheckpointFolder(folder, 1))
 * }</pre>
 */
public final class ModelCheckpoint implements Callback {
  private final CheckpointFolder folder;
  private final int epochs;
  private final Monitor monitor;
  private final Best best = new Best(0);
  private long written = -1;

  private ModelCheckpoint(CheckpointFolder folder, int epochs, Monitor monitor) {
    this.folder = folder;
    this.epochs = epochs;
    this.monitor = monitor;
  }

  /**
   * {@return a callback that writes after every n epochs, and after the last}
   *
   * @param epochs n
   * @param folder where to, and how many stay
   * @throws ModelException if n is less than 1
   */
  public static ModelCheckpoint every(int epochs, CheckpointFolder folder) {
    if (epochs < 1) {
      throw new ModelException("checkpoints", "every 1 or more epochs", epochs + "", "Ask for 1");
    }
    return new ModelCheckpoint(folder, epochs, null);
  }

  /**
   * {@return a callback that writes after an epoch in which a figure is better than ever}
   *
   * <p>An interrupted training goes to the folder {@code interrupted} in it: the best stays the
   * best.
   *
   * @param monitor a loss or a metric of the training, such as {@code "val_accuracy"}
   * @param folder where to, and how many stay
   */
  public static ModelCheckpoint best(String monitor, CheckpointFolder folder) {
    return best(Monitor.of(monitor), folder);
  }

  /**
   * {@return a callback that writes after an epoch in which a figure of the logs is better than
   * ever}
   *
   * @param monitor the figure and which way it gets better
   * @param folder where to, and how many stay
   */
  public static ModelCheckpoint best(Monitor monitor, CheckpointFolder folder) {
    return new ModelCheckpoint(folder, 1, monitor);
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    written = -1;
    if (monitor != null) {
      monitor.direction(event.fit());
    }
    if (!event.resumed()) {
      best.forget();
    }
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    if (event.fit().asked().equals(Optional.of(Ending.DIVERGED))) {
      return;
    }
    if (monitor == null) {
      if ((event.epoch() + 1) % epochs == 0) {
        write(event.fit(), folder);
      }
      return;
    }
    double value = monitor.value(event.logs());
    if (best.improvedBy(value, monitor.direction(event.fit()))) {
      write(event.fit(), folder);
    }
  }

  @Override
  public void onTrainEnd(Event.TrainEnd event) {
    Ending ending = event.history().ending();
    boolean unsaved = written != event.fit().step().stepsMade();
    if (monitor == null && unsaved && ending != Ending.DIVERGED) {
      write(event.fit(), folder);
    } else if (monitor != null && unsaved && ending == Ending.INTERRUPTED) {
      write(event.fit(), new CheckpointFolder(folder.path().resolve("interrupted"), 1));
    }
  }

  /** Two callbacks in one folder do not delete each other's checkpoints. */
  private String owner(CheckpointFolder target) {
    String when = monitor == null ? "every " + epochs : "best " + monitor.name();
    return when.replaceAll("[;\\p{Cntrl}]", " ") + ", keep " + target.keep();
  }

  private void write(Fit fit, CheckpointFolder target) {
    fit.afterEvent(
        () -> {
          long steps = fit.step().stepsMade();
          fit.saveCheckpoint(target.at(steps));
          target.keep(steps, owner(target));
          written = steps;
        });
  }

  @Override
  public Map<String, String> state() {
    return Map.of("best", best.toString());
  }

  @Override
  public void restore(Map<String, String> state) {
    best.restore(state.get("best"));
  }
}
