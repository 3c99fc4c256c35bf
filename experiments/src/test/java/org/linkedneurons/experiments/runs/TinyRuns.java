package org.linkedneurons.experiments.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.linkedneurons.experiments.settings.RateSteps;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.graph.Precision;

/** Folders of runs as {@code lkn run} leaves them, without training. */
public final class TinyRuns {
  private TinyRuns() {}

  /** Options of the depth experiment. */
  public static RunOptions options(String variant, long seed, int epochs) {
    Settings settings = new Settings(epochs, 32, 1e-3, 0, RateSteps.NONE, 0, false, false, 4, 50);
    return new RunOptions(
        "depth", variant, "cifar-10", null, settings, seed, 0, 1, Precision.FLOAT32, 1, 2, 1);
  }

  /** Writes a run of the depth experiment that reached some accuracies. */
  public static Path write(Path runs, RunOptions options, String ended, double... accuracies) {
    Path folder =
        runs.resolve(options.experiment())
            .resolve(
                options.variant()
                    + "-"
                    + options.seed()
                    + "-"
                    + Math.abs(options.hashCode() % 1000));
    Double best = null;
    StringBuilder lines = new StringBuilder("epoch,loss,accuracy,val_loss,val_accuracy\n");
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      best = best == null ? accuracies[epoch] : Math.max(best, accuracies[epoch]);
      lines.append(epoch).append(",2.0,0.1,2.0,").append(accuracies[epoch]).append('\n');
    }
    Double last = accuracies.length == 0 ? null : accuracies[accuracies.length - 1];
    RunRecord record =
        new RunRecord(
            options,
            "2026-01-01T00:00:00Z",
            ended,
            "",
            new RunRecord.Result(accuracies.length, best, last, last == null ? null : 2.0),
            Collections.nCopies(accuracies.length, 10.0),
            null,
            Map.of("dead_units", Map.of("a", 0.0)),
            18242,
            "checksum",
            "a test",
            Map.of("commit", "0123456789"),
            Map.of("cores", 2));
    new RunFile(folder).write(record);
    try {
      Files.writeString(folder.resolve("metrics.csv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** {@return a copy of options with another rate} */
  public static RunOptions withRate(RunOptions o, double rate) {
    Settings s = o.settings();
    Settings changed =
        new Settings(
            s.epochs(),
            s.batchSize(),
            rate,
            s.decay(),
            s.schedule(),
            s.offset(),
            s.shuffle(),
            s.augment(),
            s.width(),
            s.depth());
    return new RunOptions(
        o.experiment(),
        o.variant(),
        o.data(),
        o.dataDir(),
        changed,
        o.seed(),
        o.limit(),
        o.threads(),
        o.precision(),
        o.checkpointEvery(),
        o.keep(),
        o.statisticsEvery());
  }
}
