package org.linkedneurons.callbacks;

import java.util.Map;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;

/** Lets a callback see a prepared figure instead of the training's own. */
record Scripted(Callback callback, String name, double... figures) implements Callback {
  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    callback.onTrainBegin(event);
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    Map<String, Double> logs = Map.of(name, figures[event.epoch()]);
    callback.onEpochEnd(new Event.EpochEnd(event.fit(), event.epoch(), logs, 0));
  }

  @Override
  public Map<String, String> state() {
    return callback.state();
  }

  @Override
  public void restore(Map<String, String> state) {
    callback.restore(state);
  }
}
