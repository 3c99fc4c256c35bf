package org.linkedneurons.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.datasets.Places;
import org.linkedneurons.runs.ChildProcess;
import org.linkedneurons.runs.Grid;
import org.linkedneurons.runs.Grid.Cell;
import org.linkedneurons.runs.Grid.State;
import org.linkedneurons.runs.RunOptions;
import org.linkedneurons.runs.RunRecord;

/** Trains the runs of a grid: one after the other here, or side by side in other processes. */
final class GridTraining {
  private static final long POLL_MILLIS = 200;

  private final Grid grid;
  private final Training training;
  private final Places places;
  private final Path output;
  private String dataName;
  private ImageSet data;
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
      training.say("Nothing left to do: " + grid);
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

  private boolean mayStart() {
    return !training.interruption().requested() && !training.deadline().passed();
  }

  private void runInOrder() {
    for (Optional<Cell> next = grid.next(); next.isPresent() && mayStart(); next = grid.next()) {
      Cell cell = next.get();
      ImageSet images = data(cell.options());
      if (grid.cells().size() > 1) {
        training.say("[" + grid + "]");
      }
      Path folder = cell.folder(output, images);
      cell.state(State.RUNNING);
      Path checkpoint = cell.checkpoint().orElse(null);
      int ended = training.run(training.runner(cell.options(), images, folder), checkpoint);
      cell.state(ended == 0 ? State.DONE : State.FAILED);
      if (ended == Main.INTERRUPTED) {
        cell.state(State.LEFT);
        return;
      }
      code = Math.max(code, ended);
    }
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
        while (running.size() < parallel && mayStart() && grid.next().isPresent()) {
          running.add(start(grid.next().orElseThrow()));
          view.started(running.getLast().cell());
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
            view.ended(child.cell(), ended(child));
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

  private RunRecord ended(ChildProcess child) {
    RunRecord record = child.ended();
    switch (Training.code(record)) {
      case 0 -> child.cell().state(State.DONE);
      case Main.INTERRUPTED -> child.cell().state(State.LEFT);
      default -> {
        child.cell().state(State.FAILED);
        code = Main.FAILED;
      }
    }
    return record;
  }
}
