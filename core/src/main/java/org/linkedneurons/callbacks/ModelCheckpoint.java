package org.linkedneurons.callbacks;

import java.util.Map;
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
  private double best;
  private long written = -1;

  private ModelCheckpoint(CheckpointFolder folder, int epochs, Monitor monitor) {
    this.folder = folder;
    this.epochs = epochs;
    this.monitor = monitor;
    this.best = monitor == null ? 0 : monitor.worst();
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
   * @param monitor the figure, such as {@code "val_accuracy"}
   * @param folder where to, and how many stay
   */
  public static ModelCheckpoint best(String monitor, CheckpointFolder folder) {
    return new ModelCheckpoint(folder, 1, new Monitor(monitor, 0));
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    written = -1;
    if (monitor != null && !event.resumed()) {
      best = monitor.worst();
    }
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    if (monitor == null) {
      if ((event.epoch() + 1) % epochs == 0) {
        write(event.fit(), folder);
      }
      return;
    }
    double value = monitor.value(event.logs());
    if (monitor.improves(value, best)) {
      best = value;
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
          written = fit.step().stepsMade();
          fit.saveCheckpoint(target.at(written));
          target.keep(written, owner(target));
        });
  }

  @Override
  public Map<String, String> state() {
    return Map.of("best", Double.toString(best));
  }

  @Override
  public void restore(Map<String, String> state) {
    best = Double.parseDouble(state.get("best"));
  }
}
