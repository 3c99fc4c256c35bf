package org.linkedneurons.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
  private volatile Loader loading;
  private boolean interrupted;

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

  /**
   * {@return what happened, after training to the end or until it is stopped}
   *
   * <p>An interrupt of the thread ends it as {@link Ending#INTERRUPTED}; the thread's flag is set
   * again when it returns.
   */
  // Java 21 has no unnamed variable, and javac wants to see the named one used.
  @SuppressWarnings("try")
  public History run() {
    try (callbacks) {
      return train();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
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
    tell(callback -> callback.onTrainBegin(begin));
    while (progress.epoch() < options.epochs() && ending == null) {
      runEpoch();
    }
    // Asked to stop during its last validation, there is nothing left to interrupt.
    boolean whole =
        ending == null || (ending == Ending.INTERRUPTED && progress.epoch() >= options.epochs());
    if (whole || ending != Ending.INTERRUPTED) {
      step.finish();
    }
    History history =
        whole
            ? new History(progress.epochs(), Ending.COMPLETED, "")
            : new History(progress.epochs(), ending, message);
    tell(callback -> callback.onTrainEnd(new Event.TrainEnd(this, history)));
    return history;
  }

  private void runEpoch() {
    long start = System.nanoTime();
    int current = progress.epoch();
    var begin = new Event.EpochBegin(this, current, progress.batch());
    tell(callback -> callback.onEpochBegin(begin));
    // As in Keras, the epoch that diverged is one of the history.
    boolean counts = runBatches() || ending == Ending.DIVERGED;
    heedInterrupt();
    if (!counts) {
      return;
    }
    if (progress.sums().samples() == 0) {
      throw new DataException("fit", "at least one batch", "none", "Give a data set with samples");
    }
    Map<String, Double> logs = new LinkedHashMap<>(progress.sums().named());
    if (options.validation() != null) {
      var figures = step.evaluateWhole(options.validation());
      if (figures.isEmpty()) {
        heedInterrupt();
        return;
      }
      figures.get().forEach((name, value) -> logs.put(VALIDATION + name, value));
    }
    logs.put("learning_rate", step.learningRate());
    progress.endEpoch(logs);
    double seconds = (System.nanoTime() - start) / 1e9;
    tell(callback -> callback.onEpochEnd(new Event.EpochEnd(this, current, logs, seconds)));
  }

  /** {@return whether the epoch came to its end} */
  private boolean runBatches() {
    try (Loader loader = step.load(dataset, progress.epoch(), progress.batch())) {
      loading = loader;
      while (ending == null) {
        Feed feed = loader.next();
        if (feed == null) {
          return loader.ended();
        }
        float[] vector = step.train(feed);
        double[] figures = step.figures().ofBatch(vector);
        var event =
            new Event.BatchEnd(this, progress.epoch(), progress.batch(), feed.count(), figures);
        progress.endBatch(vector, feed.count());
        tell(callback -> callback.onBatchEnd(event));
      }
      return false;
    } finally {
      loading = null;
    }
  }

  /**
   * Tells callbacks of an event. Files that they write are closed by an interrupt of the thread: so
   * it is taken from the thread while they work, and given back at the end.
   */
  private void tell(Consumer<Callback> event) {
    heedInterrupt();
    try {
      callbacks.tell(event);
    } catch (RuntimeException e) {
      if (!Thread.currentThread().isInterrupted() || !Interrupts.caused(e)) {
        throw e;
      }
      heedInterrupt();
      callbacks.finishEvent();
    }
  }

  /** Takes an interrupt of the thread for the wish to stop. */
  private void heedInterrupt() {
    if (Thread.interrupted()) {
      interrupted = true;
      stop(Ending.INTERRUPTED, "the thread was interrupted");
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
   * Asks the training to stop after the current step; where it waits for data, at once. May be
   * called from any thread. Who asks first says how it ended.
   *
   * @param how how it will be said to have ended
   * @param why one line for people
   */
  public synchronized void stop(Ending how, String why) {
    if (ending != null) {
      return;
    }
    message = why;
    ending = how;
    Loader waiting = loading;
    if (waiting != null) {
      waiting.stop();
    }
  }

  /** {@return how the training was asked to stop, if it was} */
  public Optional<Ending> asked() {
    return Optional.ofNullable(ending);
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
