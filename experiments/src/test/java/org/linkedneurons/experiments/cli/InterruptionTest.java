package org.linkedneurons.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** However a run is cut off, going on ends with the bytes of one that never was. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "signals and limits by Linux' own commands")
final class InterruptionTest {
  private static final String OPTIONS =
      " --limit 1500 --batch-size 32 --epochs 2 --threads 2 --learning-rate 0.5";
  private static final String WEIGHTS = "checkpoints/ckpt-94.data-00000-of-00001";

  /** A build in the background ignores Ctrl-C, and so would its children. */
  private static final List<String> HEAR_CTRL_C = List.of("env", "--default-signal=INT");

  private static Path undisturbed;

  @TempDir private Path folder;

  @BeforeAll
  static void runUndisturbed(@TempDir Path folder) throws Exception {
    Lkn lkn = new Lkn(folder);
    lkn.run(("run mnist relu" + OPTIONS).split(" ")).expect(0);
    undisturbed = lkn.onlyRun("relu");
  }

  @Test
  void ctrlCWritesACheckpointAndSaysHowToGoOn() throws Exception {
    Lkn lkn = new Lkn(folder);
    Lkn.Ended ended =
        lkn.start(HEAR_CTRL_C, ("run mnist relu selu" + OPTIONS).split(" "))
            .until("Epoch 1/2")
            .signal("INT")
            .ended()
            .expect(130);
    Path run = lkn.onlyRun("relu");
    String command = "./lkn run --resume " + lkn.printed(run);
    assertEquals(
        List.of(
            "Interrupted. To go on: " + command,
            "2 of 2 runs are left. To go on: the same command with --continue"),
        ended.err().lines().toList());
    assertEquals("interrupted", Lkn.record(run).at("/ended").asText());
    assertEquals(List.of(), lkn.runs("selu"), "the variants to come are not started");

    lkn.run(command.replaceFirst("./lkn ", "").split(" ")).expect(0);
    assertLikeUndisturbed(run);
  }

  @Test
  void ctrlCInTheFirstEpochCanBeResumedToo() throws Exception {
    Lkn lkn = new Lkn(folder);
    Lkn.Running running =
        lkn.start(HEAR_CTRL_C, ("run mnist relu" + OPTIONS).split(" "))
            .until("mnist relu, seed 100");
    Path run = lkn.onlyRun("relu");
    running.until(run.resolve("metrics.csv")).signal("INT").ended().expect(130);
    assertEquals(0, Lkn.record(run).at("/result/epochs").asInt());

    lkn.run("run", "--resume", lkn.printed(run)).expect(0);
    assertLikeUndisturbed(run);
  }

  @Test
  void aKilledRunGoesOnFromItsNewestCheckpoint() throws Exception {
    Lkn lkn = new Lkn(folder);
    Lkn.Running running = lkn.start(("run mnist relu" + OPTIONS).split(" "));
    running.until("mnist relu, seed 100");
    Path run = lkn.onlyRun("relu");
    running.until(run.resolve("checkpoints/ckpt-47.index")).signal("KILL").ended();
    assertEquals("running", Lkn.record(run).at("/ended").asText());

    Lkn.Ended ended = lkn.run("run", "--resume", lkn.printed(run)).expect(0);
    assertTrue(ended.out().contains("Going on from " + lkn.printed(run)), ended::out);
    assertLikeUndisturbed(run);
  }

  @Test
  void aSecondCtrlCEndsAtOnce() throws Exception {
    Lkn lkn = new Lkn(folder);
    Lkn.Running running =
        lkn.start(HEAR_CTRL_C, "run mnist lkrelu --limit 8192 --batch-size 4096".split(" "))
            .until("mnist lkrelu, seed 100");
    Path run = lkn.onlyRun("lkrelu");
    // The first step has begun or is about to, and takes seconds.
    running.until(run.resolve("metrics.csv")).signal("INT");
    // Signals of one kind that arrive together count as one.
    Thread.sleep(100);
    Lkn.Ended ended = running.signal("INT").ended().expect(130);
    assertEquals("", ended.err());
    assertEquals("running", Lkn.record(run).at("/ended").asText());
    assertFalse(Files.exists(run.resolve("checkpoints")));
  }

  @Test
  void aFullDiskIsOneLineAndEarlierFilesStayWhole() throws Exception {
    Lkn lkn = new Lkn(folder);
    lkn.run(("run mnist relu" + OPTIONS.replace("epochs 2", "epochs 1")).split(" ")).expect(0);
    Path run = lkn.onlyRun("relu");
    byte[] before = Files.readAllBytes(run.resolve("checkpoints/ckpt-47.data-00000-of-00001"));

    List<String> oneMegabyteAFile =
        List.of("bash", "-c", "trap '' XFSZ; ulimit -f 1024; exec \"$@\"", "bash");
    Lkn.Ended ended =
        lkn.start(oneMegabyteAFile, "run", "--resume", lkn.printed(run), "--epochs", "2")
            .ended()
            .expect(3);
    assertEquals(1, ended.err().lines().count(), ended::err);
    assertTrue(ended.err().contains("expected room and permission to write a checkpoint"));
    assertEquals("failed", Lkn.record(run).at("/ended").asText());
    assertFalse(Files.exists(run.resolve("checkpoints/ckpt-94.index")));
    assertArrayEquals(
        before, Files.readAllBytes(run.resolve("checkpoints/ckpt-47.data-00000-of-00001")));

    lkn.run("run", "--resume", lkn.printed(run), "--epochs", "2").expect(0);
    assertLikeUndisturbed(run);
  }

  private static void assertLikeUndisturbed(Path run) throws IOException {
    assertEquals("completed", Lkn.record(run).at("/ended").asText());
    assertEquals(Lkn.record(undisturbed).at("/result"), Lkn.record(run).at("/result"));
    assertEquals(
        Files.readString(undisturbed.resolve("metrics.csv")),
        Files.readString(run.resolve("metrics.csv")));
    assertArrayEquals(
        Files.readAllBytes(undisturbed.resolve(WEIGHTS)), Files.readAllBytes(run.resolve(WEIGHTS)));
  }
}
