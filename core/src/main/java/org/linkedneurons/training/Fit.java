package org.linkedneurons.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Dataset;

/**
 * Epochs and batches over a {@link Step}, and events to {@link Callback}s.
 *
 * <p>Callbacks reach it by their events, to stop it, to change the learning rate or to write a
 * checkpoint.
 */
public final class Fit {
  private static final String VALIDATION = "val_";

  private final Step step;
  private final Dataset dataset;
  private final FitOptions options;
  private final List<Map<String, Double>> epochs = new ArrayList<>();
  private final Callbacks callbacks;
  private int epoch;
  private int batch;
  private Sums sums;
  private volatile Ending ending;
  private volatile String message = "";

  /**
   * Prepares a training.
   *
   * @param step the compiled model's step
   * @param dataset what to train on
   * @param options how to train
   */
  public Fit(Step step, Dataset dataset, FitOptions options) {
    this.step = step;
    this.dataset = dataset;
    this.options = options;
    this.callbacks = new Callbacks(options.callbacks());
    this.sums = new Sums(step.figures());
  }

  /** {@return what happened, after training to the end or until it is stopped} */
  // Java 21 has no unnamed variable, and javac wants to see the named one used.
  @SuppressWarnings("try")
  public History run() {
    try (callbacks) {
      return train();
    }
  }

  private History train() {
    boolean resumed = options.resume() != null;
    if (resumed) {
      restore(TrainingState.of(step.checkpoint().read(options.resume())));
    }
    callbacks.tell(
        callback ->
            callback.onTrainBegin(
                new Event.TrainBegin(this, options.epochs(), epoch, dataset.size(), resumed)));
    while (epoch < options.epochs() && ending == null) {
      runEpoch();
    }
    // Asked to stop during its last validation, there is nothing left to interrupt.
    boolean whole = ending == null || (ending == Ending.INTERRUPTED && epoch >= options.epochs());
    History history =
        whole ? new History(epochs, Ending.COMPLETED, "") : new History(epochs, ending, message);
    callbacks.tell(callback -> callback.onTrainEnd(new Event.TrainEnd(this, history)));
    return history;
  }

  private void runEpoch() {
    long start = System.nanoTime();
    int current = epoch;
    var begin = new Event.EpochBegin(this, epoch, batch);
    callbacks.tell(callback -> callback.onEpochBegin(begin));
    if (!runBatches()) {
      return;
    }
    if (sums.samples() == 0) {
      throw new DataException("fit", "at least one batch", "none", "Give a data set with samples");
    }
    Map<String, Double> logs = new LinkedHashMap<>(sums.named());
    if (options.validation() != null) {
      step.evaluate(options.validation())
          .forEach((name, value) -> logs.put(VALIDATION + name, value));
    }
    logs.put("learning_rate", step.learningRate());
    epochs.add(logs);
    epoch++;
    batch = 0;
    sums = new Sums(step.figures());
    double seconds = (System.nanoTime() - start) / 1e9;
    callbacks.tell(
        callback -> callback.onEpochEnd(new Event.EpochEnd(this, current, logs, seconds)));
  }

  /** {@return whether the epoch came to its end} */
  private boolean runBatches() {
    try (Loader loader = step.load(dataset, epoch, batch)) {
      for (Feed feed = loader.next(); feed != null; feed = loader.next()) {
        float[] vector = step.train(feed);
        sums.add(vector, feed.count());
        var event =
            new Event.BatchEnd(this, epoch, batch++, feed.count(), step.figures().ofBatch(vector));
        callbacks.tell(callback -> callback.onBatchEnd(event));
        if (ending != null) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Has something done once all callbacks know of the current event: what saves their states must
   * see them as they are after it, in whichever order they were given.
   *
   * @param action what to do
   */
  public void afterEvent(Runnable action) {
    callbacks.afterEvent(action);
  }

  /**
   * Asks the training to stop after the current step. May be called from any thread.
   *
   * @param how how it will be said to have ended
   * @param why one line for people
   */
  public void stop(Ending how, String why) {
    message = why;
    ending = how;
  }

  /**
   * Writes all that is needed to go on from here: weights, optimizer, position, callbacks.
   *
   * @param path the checkpoint's path without ending
   * @throws org.linkedneurons.FileException if it cannot be written
   */
  public void saveCheckpoint(Path path) {
    TrainingState state =
        new TrainingState(epoch, batch, sums.samples(), sums.sums(), epochs, callbacks.states());
    step.checkpoint().write(path, state.text());
  }

  private void restore(TrainingState state) {
    epoch = state.epoch();
    batch = state.batch();
    sums.restore(state.sums(), state.samples());
    epochs.addAll(state.epochs());
    callbacks.restore(state.callbacks());
  }

  /** {@return the step that is repeated: learning rate, graph, variables} */
  public Step step() {
    return step;
  }
}
