package org.linkedneurons.experiments.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.History;

/** Protects the times in a run's record: an interrupted epoch's is that of all its parts. */
final class RecorderTest {
  @TempDir private Path runs;

  private RunFile file;

  private double interrupted() {
    file = new RunFile(SomeRun.depth("lkrelu", 100, 2).ended(RunState.PLANNED).write(runs));
    Recorder recorder = begin(0);
    recorder.onTrainEnd(
        new Event.TrainEnd(null, new History(List.of(), Ending.INTERRUPTED, "interrupted")));
    return file.read().unfinishedSeconds();
  }

  private Recorder begin(int batch) {
    Recorder recorder = new Recorder(file.read(), file);
    recorder.onTrainBegin(new Event.TrainBegin(null, 2, 0, OptionalLong.empty(), batch > 0));
    recorder.onEpochBegin(new Event.EpochBegin(null, 0, batch));
    return recorder;
  }

  private static void end(Recorder recorder) {
    Map<String, Double> logs = new HashMap<>(Map.of("loss", 1.0, "val_accuracy", 0.5));
    recorder.onEpochEnd(new Event.EpochEnd(null, 0, logs, 10));
  }

  @Test
  void anEpochThatGoesOnCountsWhatItTookBefore() {
    double before = interrupted();
    assertTrue(before > 0, before + "");
    end(begin(5));
    assertEquals(List.of(before + 10), file.read().secondsPerEpoch());
    assertNull(file.read().unfinishedSeconds());
  }

  @Test
  void anEpochThatStartsAnewDoesNot() {
    interrupted();
    end(begin(0));
    assertEquals(List.of(10.0), file.read().secondsPerEpoch());
  }
}
