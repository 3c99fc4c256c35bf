package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linkedneurons.FileException;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.datasets.Places;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.runs.Cell;
import org.linkedneurons.experiments.runs.Cell.State;
import org.linkedneurons.experiments.runs.CellRunner;
import org.linkedneurons.experiments.runs.Deadline;
import org.linkedneurons.experiments.runs.Grid;
import org.linkedneurons.experiments.runs.GridTraining;
import org.linkedneurons.experiments.runs.GridWatcher;
import org.linkedneurons.experiments.runs.Interruption;
import org.linkedneurons.experiments.runs.ProcessRunner;
import org.linkedneurons.experiments.runs.RunFile;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.runs.RunState;
import org.linkedneurons.experiments.runs.Runner;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.terminal.ProgressBar;
import org.linkedneurons.training.Callback;

/** Has runs trained and tells how they go, one after the other in this process. */
final class Training implements GridWatcher {
  private final Names names;
  private final Places places;
  private final Interruption interruption;
  private final Deadline deadline;
  private final boolean quiet;
  private Grid grid = Grid.of(List.of());
  private String dataName;
  private ImageSet data;

  Training(
      Names names, Places places, Interruption interruption, Deadline deadline, boolean quiet) {
    this.names = names;
    this.places = places;
    this.interruption = interruption;
    this.deadline = deadline;
    this.quiet = quiet;
  }

  ExitCode run(Grid runs, Path output, int parallel) {
    grid = runs;
    if (grid.next().isEmpty()) {
      say("Nothing left to do: " + grid.progress(parallel));
    }
    if (parallel == 1) {
      run(this::here, output, parallel, this);
    } else {
      try (GridView view = new GridView(grid, parallel, quiet)) {
        run(new ProcessRunner(Main.class, deadline), output, parallel, view);
      }
    }
    long left = grid.count(State.LEFT);
    if (left > 0 && grid.cells().size() > 1) {
      System.err.println(
          "%d of %d runs are left. To go on: the same command with --continue"
              .formatted(left, grid.cells().size()));
    }
    boolean failed = grid.count(State.FAILED) > 0;
    return left > 0 ? ExitCode.INTERRUPTED : failed ? ExitCode.FAILED : ExitCode.DONE;
  }

  /**
   * Goes on with a run, from its newest checkpoint and with its own options.
   *
   * @param epochs how many in all, null for as many as it was to have
   */
  ExitCode resume(Path folder, Integer epochs) {
    RunRecord record = new RunFile(folder).read();
    RunOptions options = record.options();
    if (epochs != null) {
      options = options.with(options.settings().with(Setting.EPOCHS, epochs));
    }
    data(options);
    Cell cell = Cell.begun(options, folder, record);
    Optional<Path> checkpoint = cell.checkpoint();
    if (checkpoint.isEmpty() && record.ended() != RunState.PLANNED) {
      throw new FileException(
          folder.toString(),
          "a complete checkpoint",
          "none",
          "It ended before its first one: start the run anew");
    }
    checkpoint.ifPresent(path -> say("Going on from " + path));
    starting(cell);
    RunRecord now = here(cell).record();
    ended(cell, now);
    return ExitCode.of(now.ended());
  }

  private void run(CellRunner runner, Path output, int parallel, GridWatcher watcher) {
    new GridTraining(grid, runner, this::data, output, interruption, deadline, watcher)
        .run(parallel);
  }

  /** Trains a run in this process, to its end before the next one starts. */
  private CellRunner.Started here(Cell cell) {
    RunOptions options = cell.options();
    Experiment experiment = names.experiment(options.experiment());
    Variant variant = names.variant(experiment, options.variant());
    Runner runner = new Runner(experiment, variant, options, data(options), cell.folder());
    return new CellRunner.Over(runner.run(cell.checkpoint().orElse(null), listeners()));
  }

  private List<Callback> listeners() {
    List<Callback> listeners = new ArrayList<>(List.of(interruption, deadline));
    if (!quiet) {
      listeners.add(new ProgressBar());
    }
    return listeners;
  }

  /** One data set at a time: those of a grid come one after the other. */
  private ImageSet data(RunOptions options) {
    if (!options.data().equals(dataName)) {
      data = names.data(options.data()).load(places, new FetchProgress());
      dataName = options.data();
    }
    return data;
  }

  static String title(RunOptions options) {
    return "%s %s, seed %d".formatted(options.experiment(), options.variant(), options.seed());
  }

  @Override
  public void starting(Cell cell) {
    if (grid.cells().size() > 1) {
      say("[" + grid.progress(1) + "]");
    }
    say(title(cell.options()) + ": " + cell.folder());
  }

  @Override
  public void ended(Cell cell, RunRecord record) {
    RunRecord.Result result = record.result();
    if (result.bestValAccuracy() != null) {
      say(
          String.format(
              Locale.ROOT,
              "Validation accuracy: best %.4f, last %.4f (%s)",
              result.bestValAccuracy(),
              result.lastValAccuracy(),
              cell.folder()));
    }
    if (record.ended() == RunState.INTERRUPTED) {
      String why = record.message().equals(Deadline.MESSAGE) ? "Stopped in time" : "Interrupted";
      System.err.println(why + ". To go on: ./lkn run --resume " + cell.folder());
    } else if (record.ended() == RunState.DIVERGED) {
      RunOptions options = record.options();
      System.err.println(
          "%s %s diverged: %s"
              .formatted(options.experiment(), options.variant(), record.message()));
    }
  }

  @Override
  public void failed(Cell cell, LinkedNeuronsException why) {
    System.err.println("lkn: " + why.getMessage());
  }

  private void say(String line) {
    if (!quiet) {
      System.out.println(line);
    }
  }
}
