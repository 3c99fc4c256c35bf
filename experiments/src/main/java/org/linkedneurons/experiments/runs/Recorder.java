package org.linkedneurons.experiments.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;

/** Keeps a run's {@code run.json} true: after each epoch, and at each way to end. */
final class Recorder implements Callback {
  private final RunFile file;
  private final List<Double> seconds = new ArrayList<>();
  private RunRecord record;
  private Double best;
  private long epochStart;
  private boolean inEpoch;
  private double earlierSeconds;

  Recorder(RunRecord planned, RunFile file) {
    this.file = file;
    record = planned;
  }

  RunRecord record() {
    return record;
  }

  void begin(long parameters) {
    record = record.ended(RunState.RUNNING, "").withParameters(parameters);
    file.write(record);
  }

  void failed(RuntimeException e) {
    record = record.ended(RunState.FAILED, String.valueOf(e.getMessage()));
    file.write(record);
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    List<Double> earlier = record.secondsPerEpoch();
    seconds.addAll(earlier.subList(0, Math.min(earlier.size(), event.firstEpoch())));
  }

  @Override
  public void onEpochBegin(Event.EpochBegin event) {
    epochStart = System.nanoTime();
    inEpoch = true;
    boolean goesOn = event.firstBatch() > 0 && record.unfinishedSeconds() != null;
    earlierSeconds = goesOn ? record.unfinishedSeconds() : 0;
  }

  @Override
  public void onEpochEnd(Event.EpochEnd event) {
    inEpoch = false;
    seconds.add(earlierSeconds + event.seconds());
    Double accuracy = event.logs().get("val_accuracy");
    best = best == null ? accuracy : Double.valueOf(Math.max(best, accuracy));
    RunRecord.Result result =
        new RunRecord.Result(event.epoch() + 1, best, accuracy, event.logs().get("loss"));
    Map<String, Map<String, Double>> layers = layers(event.logs());
    record =
        record.reached(result, List.copyOf(seconds), layers.isEmpty() ? record.layers() : layers);
    file.write(record);
  }

  /** Figures such as {@code dead_units/lk_re_lu}, by figure and layer. */
  private static Map<String, Map<String, Double>> layers(Map<String, Double> logs) {
    Map<String, Map<String, Double>> layers = new LinkedHashMap<>();
    logs.forEach(
        (name, value) -> {
          String[] parts = name.split("/", 2);
          if (parts.length == 2) {
            layers.computeIfAbsent(parts[0], _ -> new LinkedHashMap<>()).put(parts[1], value);
          }
        });
    return layers;
  }

  @Override
  public void onTrainEnd(Event.TrainEnd event) {
    if (inEpoch) {
      record = record.unfinished(earlierSeconds + (System.nanoTime() - epochStart) / 1e9);
    }
    record =
        record.ended(RunState.valueOf(event.history().ending().name()), event.history().message());
    file.write(record);
  }

  /** Times are no part of a checkpoint: equal runs leave equal checkpoints. */
  @Override
  public Map<String, String> state() {
    return best == null ? Map.of() : Map.of("best", best.toString());
  }

  @Override
  public void restore(Map<String, String> state) {
    best = state.containsKey("best") ? Double.valueOf(state.get("best")) : null;
  }
}
