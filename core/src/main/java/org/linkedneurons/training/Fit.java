package org.linkedneurons.training;

import java.nio.file.Path;
import java.util.Optional;
import org.linkedneurons.data.Dataset;

/**
 * Epochs and batches over a {@link Step}, and events to {@link Callback}s.
 *
 * <p>Callbacks reach it by their events, to stop it, to change the learning rate or to write a
 * checkpoint.
 */
public final class Fit {
  private final Step step;
  private final Dataset dataset;
  private final FitOptions options;
  private final Callbacks callbacks;
  private final Progress progress;
  private final StopRequest stop = new StopRequest();

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
    this.callbacks = new Callbacks(options.callbacks(), stop);
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
      stop.restoreInterrupt();
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
    while (progress.epoch() < options.epochs() && !stop.asked()) {
      new EpochRun(this, dataset, options.validation(), progress, callbacks, stop).run();
    }
    History history = history();
    if (history.ending() != Ending.INTERRUPTED) {
      step.finish();
    }
    callbacks.tell(callback -> callback.onTrainEnd(new Event.TrainEnd(this, history)));
    return history;
  }

  /** Asked to stop during its last validation, there is nothing left to interrupt. */
  private History history() {
    boolean whole =
        !stop.asked()
            || (stop.ending() == Ending.INTERRUPTED && progress.epoch() >= options.epochs());
    return whole
        ? new History(progress.epochs(), Ending.COMPLETED, "")
        : new History(progress.epochs(), stop.ending(), stop.message());
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
  public void stop(Ending how, String why) {
    stop.stop(how, why);
  }

  /** {@return how the training was asked to stop, if it was} */
  public Optional<Ending> asked() {
    return Optional.ofNullable(stop.ending());
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
