package org.linkedneurons.experiments.runs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.experiments.runs.Cell.State;
import org.linkedneurons.experiments.runs.CellRunner.Started;

/**
 * Has the runs of a grid trained, so many at a time, until none is left, the user asks to stop, or
 * time is over.
 *
 * @param grid the runs
 * @param runner by what they are trained
 * @param data finds the data set of a run
 * @param output the folder of all runs
 * @param interruption asked to stop by the user
 * @param deadline until when there is time
 * @param watcher hears how it goes
 */
public record GridTraining(
    Grid grid,
    CellRunner runner,
    Function<RunOptions, ImageSet> data,
    Path output,
    Interruption interruption,
    Deadline deadline,
    GridWatcher watcher) {
  private static final long POLL_MILLIS = 200;

  /**
   * Trains.
   *
   * @param parallel how many at a time
   * @throws LinkedNeuronsException if the only run of a grid cannot go on; of several the others do
   */
  public void run(int parallel) {
    Map<Cell, Started> running = new LinkedHashMap<>();
    try {
      while (true) {
        for (Optional<Cell> next = next();
            next.isPresent() && running.size() < parallel;
            next = next()) {
          start(next.get(), running);
        }
        if (running.isEmpty()) {
          return;
        }
        if (interruption.requested()) {
          running.values().forEach(Started::stop);
        }
        watcher.update();
        if (running.values().stream().noneMatch(Started::isOver)) {
          Thread.sleep(POLL_MILLIS);
        }
        for (Cell cell : running.keySet().stream().filter(c -> running.get(c).isOver()).toList()) {
          RunRecord record = running.remove(cell).record();
          cell.ended(record.ended());
          watcher.ended(cell, record);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.values().forEach(Started::stop);
    }
  }

  /** The next run, unless the user or the budget, here or in a run's process, stops all. */
  private Optional<Cell> next() {
    return grid.next()
        .filter(_ -> !interruption.requested())
        .filter(_ -> grid.cells().stream().noneMatch(Cell::wasInterrupted))
        .filter(cell -> deadline.leaves(grid.epoch(cell)));
  }

  /** One run that cannot go on harms no other: it is told, and the next one starts. */
  private void start(Cell cell, Map<Cell, Started> running) {
    cell.folder(output, data.apply(cell.options()));
    watcher.starting(cell);
    cell.state(State.RUNNING);
    try {
      running.put(cell, runner.start(cell));
    } catch (LinkedNeuronsException e) {
      if (grid.cells().size() == 1) {
        throw e;
      }
      cell.state(State.FAILED);
      watcher.failed(cell, e);
    }
  }
}
