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

/** Protects which runs a grid that goes on skips, takes up and starts anew. */
final class GridTest {
  @TempDir private Path runs;

  private static final RunOptions TEN = TinyRuns.options("lkrelu", 100, 10);

  private Cell only(RunOptions options) {
    return Grid.continued(List.of(options), runs).cells().getFirst();
  }

  private static void addCheckpoint(Path folder) throws IOException {
    Path checkpoints = Files.createDirectories(folder.resolve("checkpoints"));
    Files.writeString(checkpoints.resolve("ckpt-7.index"), "");
    Files.writeString(checkpoints.resolve("ckpt-7.data-00000-of-00001"), "");
    Files.writeString(checkpoints.resolve("checkpoint"), "model_checkpoint_path: \"ckpt-7\"\n");
  }

  @Test
  void aCompleteRunIsDone() {
    Path folder = TinyRuns.write(runs, TEN, "completed", .1, .2, .3, .3, .3, .3, .3, .3, .3, .3);
    assertEquals(State.DONE, only(TEN).state());
    assertEquals(folder, only(TEN).folder());
  }

  @Test
  void aDivergedRunIsDoneToo() {
    TinyRuns.write(runs, TEN, "diverged", .1);
    assertEquals(State.DONE, only(TEN).state());
  }

  @Test
  void aRunOfFewerEpochsGoesOnWhereItHasACheckpoint() throws IOException {
    Path folder = TinyRuns.write(runs, TinyRuns.options("lkrelu", 100, 2), "completed", .1, .2);
    assertNull(only(TEN).folder(), "nothing to go on from: anew");
    addCheckpoint(folder);
    assertEquals(State.LEFT, only(TEN).state());
    assertEquals(folder, only(TEN).folder());
    assertTrue(only(TEN).checkpoint().isPresent());
  }

  @Test
  void anotherSeedVariantOrRateIsAnotherRun() {
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 101, 1), "completed", .1);
    TinyRuns.write(runs, TinyRuns.options("relu", 100, 1), "completed", .1);
    RunOptions one = TinyRuns.options("lkrelu", 100, 1);
    TinyRuns.write(runs, TinyRuns.withRate(one, 0.01), "completed", .1);
    assertNull(only(one).folder());
  }

  @Test
  void aDamagedRecordIsNoRun() throws IOException {
    Path folder = TinyRuns.write(runs, TinyRuns.options("lkrelu", 100, 1), "completed", .1);
    Files.writeString(folder.resolve("run.json"), "{\"options\":");
    assertNull(only(TinyRuns.options("lkrelu", 100, 1)).folder());
  }

  @Test
  void timeLeftIsThatOfTheEpochsToCome() {
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 100, 2), "completed", .1, .2);
    Grid grid =
        Grid.continued(
            List.of(TinyRuns.options("lkrelu", 100, 2), TinyRuns.options("relu", 100, 6)), runs);
    // Of relu nothing is known: it is taken to be as fast as the experiment's others, 10 s.
    assertEquals(Duration.ofSeconds(60), grid.left(1).orElseThrow());
    assertEquals("1 of 2 done, 0 running, 1 left, about 30s to go", grid.progress(2));
    assertTrue(Grid.of(List.of(TEN)).left(1).isEmpty(), "nothing measured, nothing said");
  }

  @Test
  void aRunIsTrainedByOneProcessAtATime() {
    Path folder = TinyRuns.write(runs, TEN, "interrupted", .1);
    try (RunLock lock = RunLock.of(folder)) {
      assertNotNull(lock);
      FileException error = assertThrows(FileException.class, () -> RunLock.of(folder));
      assertTrue(error.getMessage().contains("another process trains"), error.getMessage());
    }
    RunLock.of(folder).close();
  }
}
