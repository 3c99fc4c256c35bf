package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Where a training stands: the epochs that ended, and how far the running one has come. */
final class Progress {
  private final Figures figures;
  private final List<Map<String, Double>> epochs = new ArrayList<>();
  private int epoch;
  private int batch;
  private Sums sums;

  Progress(Figures figures) {
    this.figures = figures;
    this.sums = new Sums(figures);
  }

  /** The epoch that runs next or is running, from 0. */
  int epoch() {
    return epoch;
  }

  /** The number of its batches that are done. */
  int batch() {
    return batch;
  }

  Sums sums() {
    return sums;
  }

  /** The logs of the epochs that ended. */
  List<Map<String, Double>> epochs() {
    return Collections.unmodifiableList(epochs);
  }

  void endBatch(float[] vector, int samples) {
    sums.add(vector, samples);
    batch++;
  }

  void endEpoch(Map<String, Double> logs) {
    epochs.add(logs);
    epoch++;
    batch = 0;
    sums = new Sums(figures);
  }

  TrainingState state(List<CallbackState> callbacks) {
    return new TrainingState(epoch, batch, sums.samples(), sums.sums(), epochs, callbacks);
  }

  void restore(TrainingState state) {
    epoch = state.epoch();
    batch = state.batch();
    sums.restore(state.sums(), state.samples());
    epochs.addAll(state.epochs());
  }
}
