package org.linkedneurons.experiments.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;
import org.linkedneurons.LinkedNeuronsException;
import org.linkedneurons.ModelException;
import org.linkedneurons.datasets.Mnist;
import org.linkedneurons.experiments.runs.Cell.State;

/**
 * Protects how the runs of a grid are handed to whatever trains them, here something that waits.
 */
final class GridTrainingTest {
  private static final int CHECKS = 2;

  @TempDir private Path output;
  private final Interruption interruption = new Interruption();
  private final List<Long> failing = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private RunState ends = RunState.COMPLETED;
  private int going;
  private int most;

  private Grid train(int runs, int parallel) {
    Grid grid =
        Grid.of(
            LongStream.range(0, runs)
                .mapToObj(seed -> SomeRun.depth("relu", seed, 1).options())
                .toList());
    Deadline never = new Deadline(Instant.MAX);
    new GridTraining(grid, this::start, _ -> Mnist.load(), output, interruption, never, new Heard())
        .run(parallel);
    return grid;
  }

  private CellRunner.Started start(Cell cell) {
    long seed = cell.options().seed();
    if (failing.contains(seed)) {
      throw new ModelException("seed", "another", seed + "", "Give one");
    }
    going++;
    most = Math.max(most, going);
    return new Waiting(new RunFile(cell.folder()));
  }

  private final class Waiting implements CellRunner.Started {
    private final RunFile file;
    private int checks;

    Waiting(RunFile file) {
      this.file = file;
    }

    @Override
    public boolean isOver() {
      return checks++ >= CHECKS;
    }

    @Override
    public void stop() {
      ends = RunState.INTERRUPTED;
    }

    @Override
    public RunRecord record() {
      going--;
      return file.read().ended(ends, "");
    }
  }

  private final class Heard implements GridWatcher {
    @Override
    public void starting(Cell cell) {
      heard.add("starting " + cell.options().seed());
    }

    @Override
    public void ended(Cell cell, RunRecord record) {
      heard.add(record.ended() + " " + cell.options().seed());
    }

    @Override
    public void failed(Cell cell, LinkedNeuronsException why) {
      heard.add("failed " + cell.options().seed());
    }
  }

  @Test
  void asManyAsAskedForGoOnSideBySideUntilNoneIsLeft() {
    Grid grid = train(5, 2);
    assertEquals(5, grid.count(State.DONE));
    assertEquals(2, most);
    assertEquals(List.of("starting 0", "starting 1"), heard.subList(0, 2));
  }

  @Test
  void oneThatCannotGoOnHarmsNoOther() {
    failing.add(0L);
    Grid grid = train(2, 1);
    assertEquals(1, grid.count(State.FAILED));
    assertEquals(List.of("starting 0", "failed 0", "starting 1", "completed 1"), heard);
  }

  @Test
  void theOnlyOneThatCannotGoOnIsAnError() {
    failing.add(0L);
    assertThrows(ModelException.class, () -> train(1, 1));
  }

  @Test
  void afterARequestToStopNoneIsStarted() {
    interruption.request();
    assertEquals(3, train(3, 2).count(State.LEFT));
    assertTrue(heard.isEmpty(), heard::toString);
  }

  @Test
  void afterOneThatWasInterruptedNoneIsStarted() {
    ends = RunState.INTERRUPTED;
    assertEquals(3, train(3, 1).count(State.LEFT));
    assertEquals(List.of("starting 0", "interrupted 0"), heard);
  }

  @Test
  void aFolderThatCannotBeMadeIsAnErrorBeforeAnythingStarts() throws Exception {
    output = java.nio.file.Files.createFile(output.resolve("file"));
    assertThrows(FileException.class, () -> train(2, 2));
    assertTrue(heard.isEmpty(), heard::toString);
  }
}
