package org.linkedneurons.experiments.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;
import org.linkedneurons.experiments.runs.Cell.State;
import org.linkedneurons.experiments.settings.Setting;

/** Protects which runs a grid that goes on skips, takes up and starts anew. */
final class GridTest {
  @TempDir private Path runs;

  private static final SomeRun TEN = SomeRun.depth("lkrelu", 100, 10);

  private Cell only(SomeRun run) {
    return Grid.continued(List.of(run.options()), runs).cells().getFirst();
  }

  private static void addCheckpoint(Path folder) throws IOException {
    Path checkpoints = Files.createDirectories(folder.resolve("checkpoints"));
    Files.writeString(checkpoints.resolve("ckpt-7.index"), "");
    Files.writeString(checkpoints.resolve("ckpt-7.data-00000-of-00001"), "");
    Files.writeString(checkpoints.resolve("checkpoint"), "model_checkpoint_path: \"ckpt-7\"\n");
  }

  @Test
  void aCompleteRunIsDone() {
    Path folder = TEN.write(runs, .1, .2, .3, .3, .3, .3, .3, .3, .3, .3);
    assertEquals(State.DONE, only(TEN).state());
    assertEquals(folder, only(TEN).folder());
  }

  @Test
  void aDivergedRunIsDoneToo() {
    TEN.ended(RunState.DIVERGED).write(runs, .1);
    assertEquals(State.DONE, only(TEN).state());
  }

  @Test
  void aRunOfFewerEpochsGoesOnWhereItHasACheckpoint() throws IOException {
    Path folder = SomeRun.depth("lkrelu", 100, 2).write(runs, .1, .2);
    assertNull(only(TEN).folder(), "nothing to go on from: anew");
    addCheckpoint(folder);
    assertEquals(State.LEFT, only(TEN).state());
    assertEquals(folder, only(TEN).folder());
    assertTrue(only(TEN).checkpoint().isPresent());
  }

  @Test
  void anotherSeedVariantOrRateIsAnotherRun() {
    SomeRun.depth("lkrelu", 101, 1).write(runs, .1);
    SomeRun.depth("relu", 100, 1).write(runs, .1);
    SomeRun one = SomeRun.depth("lkrelu", 100, 1);
    one.with(Setting.LEARNING_RATE, 0.01).write(runs, .1);
    assertNull(only(one).folder());
  }

  @Test
  void aDamagedRecordIsNoRun() throws IOException {
    Path folder = SomeRun.depth("lkrelu", 100, 1).write(runs, .1);
    Files.writeString(folder.resolve("run.json"), "{\"options\":");
    assertNull(only(SomeRun.depth("lkrelu", 100, 1)).folder());
  }

  @Test
  void timeLeftIsThatOfTheEpochsToCome() {
    SomeRun.depth("lkrelu", 100, 2).write(runs, .1, .2);
    Grid grid =
        Grid.continued(
            List.of(
                SomeRun.depth("lkrelu", 100, 2).options(), SomeRun.depth("relu", 100, 6).options()),
            runs);
    // Of relu nothing is known: it is taken to be as fast as the experiment's others, 10 s.
    assertEquals(Duration.ofSeconds(60), grid.left(1).orElseThrow());
    assertEquals("1 of 2 done, 0 running, 1 left, about 30s to go", grid.progress(2));
    assertTrue(Grid.of(List.of(TEN.options())).left(1).isEmpty(), "nothing measured, nothing said");
  }

  @Test
  void aRunIsTrainedByOneProcessAtATime() {
    Path folder = TEN.ended(RunState.INTERRUPTED).write(runs, .1);
    try (RunLock lock = RunLock.of(folder)) {
      assertNotNull(lock);
      FileException error = assertThrows(FileException.class, () -> RunLock.of(folder));
      assertTrue(error.getMessage().contains("another process trains"), error.getMessage());
    }
    RunLock.of(folder).close();
  }
}
