package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.datasets.Places;
import org.linkedneurons.experiments.runs.Cell;
import org.linkedneurons.experiments.runs.Cell.State;
import org.linkedneurons.experiments.runs.ChildProcess;
import org.linkedneurons.experiments.runs.Grid;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.runs.Runner;

/** Trains the runs of a grid: one after the other here, or side by side in other processes. */
final class GridTraining {
  private static final long POLL_MILLIS = 200;

  private final Grid grid;
  private final Training training;
  private final Places places;
  private final Path output;
  private String dataName;
  private ImageSet data;
  private boolean stopped;
  private int code;

  GridTraining(Grid grid, Training training, Places places, Path output) {
    this.grid = grid;
    this.training = training;
    this.places = places;
    this.output = output;
  }

  /** {@return the exit code} */
  int run(int parallel) {
    if (grid.next().isEmpty()) {
      training.say("Nothing left to do: " + grid.progress(parallel));
    }
    if (parallel == 1) {
      runInOrder();
    } else {
      runSideBySide(parallel);
    }
    long left = grid.count(State.LEFT);
    if (left > 0) {
      if (grid.cells().size() > 1) {
        System.err.println(
            "%d of %d runs are left. To go on: the same command with --continue"
                .formatted(left, grid.cells().size()));
      }
      return Main.INTERRUPTED;
    }
    return code;
  }

  /** {@return the next run, unless the user or the budget says that none is to start} */
  private Optional<Cell> next() {
    return grid.next()
        .filter(_ -> !stopped && !training.interruption().requested())
        .filter(cell -> training.deadline().leaves(grid.epoch(cell)));
  }

  private void runInOrder() {
    for (Optional<Cell> next = next(); next.isPresent(); next = next()) {
      Cell cell = next.get();
      ImageSet images = data(cell.options());
      if (grid.cells().size() > 1) {
        training.say("[" + grid.progress(1) + "]");
      }
      Path folder = cell.folder(output, images);
      cell.state(State.RUNNING);
      note(cell, runHere(cell, training.runner(cell.options(), images, folder)));
    }
  }

  /** One run that cannot go on harms no other: it is told, and the next one starts. */
  private int runHere(Cell cell, Runner runner) {
    try {
      return training.run(runner, cell.checkpoint().orElse(null));
    } catch (LinkedNeuronsException e) {
      if (grid.cells().size() == 1) {
        throw e;
      }
      System.err.println("lkn: " + e.getMessage());
      return Main.FAILED;
    }
  }

  private void note(Cell cell, int ended) {
    cell.state(
        switch (ended) {
          case 0 -> State.DONE;
          case Main.INTERRUPTED -> State.LEFT;
          default -> State.FAILED;
        });
    stopped |= ended == Main.INTERRUPTED;
    code = Math.max(code, ended == 0 || ended == Main.INTERRUPTED ? 0 : Main.FAILED);
  }

  /** One data set at a time: those of a grid come one after the other. */
  private ImageSet data(RunOptions options) {
    if (!options.data().equals(dataName)) {
      data = training.load(options, places);
      dataName = options.data();
    }
    return data;
  }

  private void runSideBySide(int parallel) {
    List<ChildProcess> running = new ArrayList<>();
    try (GridView view = new GridView(grid, parallel, training.quiet())) {
      while (true) {
        while (running.size() < parallel) {
          Optional<Cell> next = next();
          if (next.isEmpty()) {
            break;
          }
          running.add(start(next.get()));
          view.started(next.get());
        }
        if (running.isEmpty()) {
          return;
        }
        if (training.interruption().requested()) {
          running.forEach(ChildProcess::stop);
        }
        view.update();
        Thread.sleep(POLL_MILLIS);
        for (ChildProcess child : List.copyOf(running)) {
          if (!child.process().isAlive()) {
            running.remove(child);
            RunRecord record = child.ended();
            note(child.cell(), Training.code(record));
            view.ended(child.cell(), record);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.forEach(ChildProcess::stop);
    }
  }

  private ChildProcess start(Cell cell) {
    Path folder = cell.folder(output, data(cell.options()));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--resume",
                folder.toString(),
                "--quiet",
                "--epochs",
                cell.options().settings().epochs() + ""));
    training.deadline().millis().ifPresent(time -> arguments.addAll(List.of("--until", time + "")));
    ChildProcess child = ChildProcess.start(cell, Main.class, arguments);
    cell.state(State.RUNNING);
    return child;
  }
}
