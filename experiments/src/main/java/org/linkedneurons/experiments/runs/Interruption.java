package org.linkedneurons.experiments.runs;

import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.Fit;

/** Hands a request to stop, which may come from any thread and at any time, to the training. */
public final class Interruption implements Callback {
  private volatile boolean requested;
  private volatile Fit fit;

  /** Nothing requested yet. */
  public Interruption() {}

  /** Asks the running training to stop after its step, and those to come not to start. */
  public void request() {
    requested = true;
    Fit running = fit;
    if (running != null) {
      running.stop(Ending.INTERRUPTED, "interrupted");
    }
  }

  /** {@return whether somebody asked to stop} */
  public boolean requested() {
    return requested;
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    fit = event.fit();
    if (requested) {
      request();
    }
  }

  @Override
  public void onTrainEnd(Event.TrainEnd event) {
    fit = null;
  }
}
