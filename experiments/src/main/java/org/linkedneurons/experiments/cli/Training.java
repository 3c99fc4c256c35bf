package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.linkedneurons.experiments.runs.LocalRunner;
import org.linkedneurons.experiments.runs.ProcessRunner;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.runs.RunState;
import org.linkedneurons.experiments.runs.Runner;
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
      run(here(), output, parallel, this);
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

  private void run(CellRunner runner, Path output, int parallel, GridWatcher watcher) {
    new GridTraining(grid, runner, this::data, output, interruption, deadline, watcher)
        .run(parallel);
  }

  /** {@return what trains runs in this process} */
  CellRunner here() {
    return new LocalRunner(this::runner, this::listeners);
  }

  private Runner runner(Cell cell) {
    RunOptions options = cell.options();
    Experiment experiment = names.experiment(options.experiment());
    return new Runner(
        experiment,
        names.variant(experiment, options.variant()),
        options,
        data(options),
        cell.folder());
  }

  private List<Callback> listeners() {
    List<Callback> listeners = new ArrayList<>(List.of(interruption, deadline));
    if (!quiet) {
      listeners.add(new ProgressBar());
    }
    return listeners;
  }

  /** One data set at a time: those of a grid come one after the other. */
  ImageSet data(RunOptions options) {
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

  void say(String line) {
    if (!quiet) {
      System.out.println(line);
    }
  }
}
