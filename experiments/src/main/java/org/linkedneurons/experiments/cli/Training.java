package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linkedneurons.callbacks.ProgressBar;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.datasets.Places;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.runs.Deadline;
import org.linkedneurons.experiments.runs.Interruption;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.runs.Runner;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.training.Callback;

/**
 * Trains single runs in this process and tells how they go.
 *
 * @param names finds experiments and data sets
 * @param interruption asked to stop by the user
 * @param deadline until when there is time
 * @param quiet whether only errors are told
 */
record Training(Names names, Interruption interruption, Deadline deadline, boolean quiet) {

  ImageSet load(RunOptions options, Places places) {
    return names.data(options.data()).load(places, new FetchProgress());
  }

  Runner runner(RunOptions options, ImageSet images, Path folder) {
    Experiment experiment = names.experiment(options.experiment());
    Variant variant = names.variant(experiment, options.variant());
    return new Runner(experiment, variant, options, images, folder);
  }

  /** {@return the exit code} */
  int run(Runner runner, Path checkpoint) {
    say(title(runner.options()) + ": " + runner.folder());
    FirstSession.run(runner.engine());
    List<Callback> listeners = new ArrayList<>(List.of(interruption, deadline));
    if (!quiet) {
      listeners.add(new ProgressBar());
    }
    RunRecord record = runner.run(checkpoint, listeners.toArray(Callback[]::new));
    tell(record, runner.folder());
    return code(record);
  }

  static String title(RunOptions options) {
    return "%s %s, seed %d".formatted(options.experiment(), options.variant(), options.seed());
  }

  private void tell(RunRecord record, Path folder) {
    RunRecord.Result result = record.result();
    if (result.bestValAccuracy() != null) {
      say(
          String.format(
              Locale.ROOT,
              "Validation accuracy: best %.4f, last %.4f (%s)",
              result.bestValAccuracy(),
              result.lastValAccuracy(),
              folder));
    }
    if (record.ended().equals("interrupted")) {
      String why = record.message().equals(Deadline.MESSAGE) ? "Stopped in time" : "Interrupted";
      System.err.println(why + ". To go on: ./lkn run --resume " + folder);
    } else if (record.ended().equals("diverged")) {
      System.err.println(
          "%s %s diverged: %s"
              .formatted(
                  record.options().experiment(), record.options().variant(), record.message()));
    }
  }

  /** {@return the exit code that stands for how a run ended} */
  static int code(RunRecord record) {
    return switch (record.ended()) {
      case "interrupted" -> Main.INTERRUPTED;
      case "diverged", "failed" -> Main.FAILED;
      default -> 0;
    };
  }

  void say(String line) {
    if (!quiet) {
      System.out.println(line);
    }
  }
}
