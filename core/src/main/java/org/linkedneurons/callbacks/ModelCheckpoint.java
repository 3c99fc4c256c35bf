package org.linkedneurons.callbacks;

import java.util.Map;
import org.linkedneurons.saving.CheckpointFolder;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.Fit;

/**
 * Writes a checkpoint after every n epochs, or after each that is the best so far, and whenever
 * training is interrupted: all that is needed to go on as if it had never stopped.
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
   */
  public static ModelCheckpoint every(int epochs, CheckpointFolder folder) {
    return new ModelCheckpoint(folder, epochs, null);
  }

  /**
   * {@return a callback that writes after an epoch in which a figure is better than ever}
   *
   * @param monitor the figure, such as {@code "val_accuracy"}
   * @param folder where to, and how many stay
   */
  public static ModelCheckpoint best(String monitor, CheckpointFolder folder) {
    return new ModelCheckpoint(folder, 1, new Monitor(monitor, 0));
  }

  @Override
  public boolean last() {
    return true;
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    if (monitor == null) {
      if ((event.epoch() + 1) % epochs == 0) {
        write(event.fit());
      }
      return;
    }
    double value = monitor.value(event.logs());
    if (monitor.improves(value, best)) {
      best = value;
      write(event.fit());
    }
  }

  @Override
  public void onTrainEnd(Event.TrainEnd event) {
    Ending ending = event.history().ending();
    boolean unsaved = monitor == null && event.history().epochs().size() % epochs != 0;
    if (ending == Ending.INTERRUPTED || (ending != Ending.DIVERGED && unsaved)) {
      write(event.fit());
    }
  }

  private void write(Fit fit) {
    fit.saveCheckpoint(folder.at(fit.step().stepsMade()));
    folder.prune();
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
