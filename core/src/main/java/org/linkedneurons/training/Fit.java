package org.linkedneurons.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
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
  private final Callbacks callbacks;
  private final Progress progress;
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
    this.progress = new Progress(step.figures());
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
      TrainingState state = TrainingState.of(step.checkpoint().read(options.resume()));
      progress.restore(state);
      callbacks.restore(state.callbacks());
    }
    var begin =
        new Event.TrainBegin(this, options.epochs(), progress.epoch(), dataset.size(), resumed);
    callbacks.tell(callback -> callback.onTrainBegin(begin));
    while (progress.epoch() < options.epochs() && ending == null) {
      runEpoch();
    }
    if (ending != Ending.INTERRUPTED) {
      step.finish();
    }
    // Asked to stop during its last validation, there is nothing left to interrupt.
    boolean whole =
        ending == null || (ending == Ending.INTERRUPTED && progress.epoch() >= options.epochs());
    History history =
        whole
            ? new History(progress.epochs(), Ending.COMPLETED, "")
            : new History(progress.epochs(), ending, message);
    callbacks.tell(callback -> callback.onTrainEnd(new Event.TrainEnd(this, history)));
    return history;
  }

  private void runEpoch() {
    long start = System.nanoTime();
    int current = progress.epoch();
    var begin = new Event.EpochBegin(this, current, progress.batch());
    callbacks.tell(callback -> callback.onEpochBegin(begin));
    if (!runBatches()) {
      return;
    }
    if (progress.sums().samples() == 0) {
      throw new DataException("fit", "at least one batch", "none", "Give a data set with samples");
    }
    Map<String, Double> logs = new LinkedHashMap<>(progress.sums().named());
    if (options.validation() != null) {
      step.evaluate(options.validation())
          .forEach((name, value) -> logs.put(VALIDATION + name, value));
    }
    logs.put("learning_rate", step.learningRate());
    progress.endEpoch(logs);
    double seconds = (System.nanoTime() - start) / 1e9;
    callbacks.tell(
        callback -> callback.onEpochEnd(new Event.EpochEnd(this, current, logs, seconds)));
  }

  /** {@return whether the epoch came to its end} */
  private boolean runBatches() {
    try (Loader loader = step.load(dataset, progress.epoch(), progress.batch())) {
      for (Feed feed = loader.next(); feed != null; feed = loader.next()) {
        float[] vector = step.train(feed);
        double[] figures = step.figures().ofBatch(vector);
        var event =
            new Event.BatchEnd(this, progress.epoch(), progress.batch(), feed.count(), figures);
        progress.endBatch(vector, feed.count());
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
    step.checkpoint().write(path, progress.state(callbacks.states()).text());
  }

  /** {@return the step that is repeated: learning rate, graph, variables} */
  public Step step() {
    return step;
  }
}
