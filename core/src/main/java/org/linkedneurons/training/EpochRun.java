package org.linkedneurons.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Dataset;

/**
 * One epoch of a training: its batches, its validation, its events.
 *
 * @param fit the training, which events name
 * @param dataset what to train on
 * @param validation what to evaluate at the end, or null
 * @param progress where the training stands
 * @param callbacks who is told
 * @param stop whether it was asked to stop
 */
record EpochRun(
    Fit fit,
    Dataset dataset,
    Dataset validation,
    Progress progress,
    Callbacks callbacks,
    StopRequest stop) {
  private static final String VALIDATION = "val_";

  /** Runs it; where it is stopped before its end, it does not count. */
  void run() {
    long start = System.nanoTime();
    Step step = fit.step();
    int current = progress.epoch();
    var begin = new Event.EpochBegin(fit, current, progress.batch());
    callbacks.tell(callback -> callback.onEpochBegin(begin));
    // As in Keras, the epoch that diverged is one of the history.
    boolean counts = runBatches() || stop.ending() == Ending.DIVERGED;
    stop.heedInterrupt();
    if (!counts) {
      return;
    }
    if (progress.sums().samples() == 0) {
      throw new DataException("fit", "at least one batch", "none", "Give a data set with samples");
    }
    Map<String, Double> logs = new LinkedHashMap<>(progress.sums().named());
    if (validation != null) {
      var figures = step.evaluation().evaluate(validation);
      if (figures.isEmpty()) {
        stop.heedInterrupt();
        return;
      }
      figures.get().forEach((name, value) -> logs.put(VALIDATION + name, value));
    }
    logs.put("learning_rate", step.learningRate());
    progress.endEpoch(logs);
    double seconds = (System.nanoTime() - start) / 1e9;
    callbacks.tell(
        callback -> callback.onEpochEnd(new Event.EpochEnd(fit, current, logs, seconds)));
  }

  /** {@return whether the epoch came to its end} */
  private boolean runBatches() {
    Step step = fit.step();
    try (Loader loader = step.evaluation().load(dataset, progress.epoch(), progress.batch())) {
      stop.waitingFor(loader);
      while (!stop.asked()) {
        Feed feed = loader.next();
        if (feed == null) {
          return loader.ended();
        }
        float[] vector = step.train(feed);
        double[] figures = step.figures().ofBatch(vector);
        var event =
            new Event.BatchEnd(fit, progress.epoch(), progress.batch(), feed.count(), figures);
        progress.endBatch(vector, feed.count());
        callbacks.tell(callback -> callback.onBatchEnd(event));
      }
      return false;
    } finally {
      stop.waitingFor(null);
    }
  }
}
