package org.linkedneurons.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Step step;
  private final Dataset dataset;
  private final FitOptions options;
  private final List<Map<String, Double>> epochs = new ArrayList<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  private int epoch;
  private int batch;
  private Means means;
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
    this.means = newMeans();
  }

  private Means newMeans() {
    return new Means(step.figureNames().size());
  }

  private interface Release extends AutoCloseable {
    @Override
    void close();
  }

  /** {@return what happened, after training to the end or until it is stopped} */
  // Java 21 has no unnamed variable, and javac wants to see the named one used.
  @SuppressWarnings("try")
  public History run() {
    try (Release release = () -> options.callbacks().forEach(Callback::close)) {
      return train();
    }
  }

  private History train() {
    boolean resumed = options.resume() != null;
    if (resumed) {
      restore(TrainingState.of(step.checkpoint().read(options.resume())));
    }
    tell(
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
    tell(callback -> callback.onTrainEnd(new Event.TrainEnd(this, history)));
    return history;
  }

  private void runEpoch() {
    long start = System.nanoTime();
    int current = epoch;
    var begin = new Event.EpochBegin(this, epoch, batch);
    tell(callback -> callback.onEpochBegin(begin));
    if (!runBatches()) {
      return;
    }
    if (means.samples() == 0) {
      throw new DataException("fit", "at least one batch", "none", "Give a data set with samples");
    }
    Map<String, Double> logs = new LinkedHashMap<>(means.named(step.figureNames()));
    if (options.validation() != null) {
      logs.putAll(Step.prefixed("val_", step.evaluate(options.validation())));
    }
    logs.put("learning_rate", step.learningRate());
    epochs.add(logs);
    epoch++;
    batch = 0;
    means = newMeans();
    double seconds = (System.nanoTime() - start) / 1e9;
    tell(callback -> callback.onEpochEnd(new Event.EpochEnd(this, current, logs, seconds)));
  }

  /** {@return whether the epoch came to its end} */
  private boolean runBatches() {
    try (Loader loader = step.load(dataset, epoch, batch)) {
      for (Feed feed = loader.next(); feed != null; feed = loader.next()) {
        float[] figures = step.train(feed);
        means.add(figures, feed.count());
        var event = new Event.BatchEnd(this, epoch, batch++, feed.count(), figures);
        tell(callback -> callback.onBatchEnd(event));
        if (ending != null) {
          return false;
        }
      }
      return true;
    }
  }

  private void tell(Consumer<Callback> event) {
    options.callbacks().forEach(event);
    afterwards.forEach(Runnable::run);
    afterwards.clear();
  }

  /**
   * Has something done once all callbacks know of the current event: what saves their states must
   * see them as they are after it, in whichever order they were given.
   *
   * @param action what to do
   */
  public void afterEvent(Runnable action) {
    afterwards.add(action);
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
    List<CallbackState> callbacks = options.callbacks().stream().map(CallbackState::of).toList();
    TrainingState state =
        new TrainingState(epoch, batch, means.samples(), means.sums(), epochs, callbacks);
    step.checkpoint().write(path, state.text());
  }

  private void restore(TrainingState state) {
    epoch = state.epoch();
    batch = state.batch();
    means.restore(state.sums(), state.samples());
    epochs.addAll(state.epochs());
    List<CallbackState> left = new ArrayList<>(state.callbacks());
    for (Callback callback : options.callbacks()) {
      left.stream()
          .filter(saved -> saved.isOf(callback))
          .findFirst()
          .ifPresent(
              saved -> {
                left.remove(saved);
                callback.restore(saved.values());
              });
    }
  }

  /** {@return the step that is repeated: learning rate, graph, variables} */
  public Step step() {
    return step;
  }
}
