package org.linkedneurons.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects grids of runs as they are run: side by side, in a budget, continued, and crashed. */
final class GridRunTest {
  private static final String SMALL = " --limit 128 --batch-size 64 --statistics-every 0";

  @TempDir private Path folder;

  private Lkn.Ended run(String line) throws Exception {
    return new Lkn(folder).run((line + SMALL).split(" "));
  }

  private List<String> ended(String... variants) throws Exception {
    Lkn lkn = new Lkn(folder);
    return Stream.of(variants)
        .map(
            variant -> {
              try {
                return Lkn.record(lkn.onlyRun(variant)).at("/ended").asText();
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  @Test
  void runsSideBySideAreAllTrainedAndThenSkipped() throws Exception {
    Lkn.Ended first = run("run mnist relu selu --epochs 1 --parallel 2").expect(0);
    assertTrue(first.out().contains("[2 of 2 done"), first::toString);
    assertEquals(List.of("completed", "completed"), ended("relu", "selu"));
    Path relu = new Lkn(folder).onlyRun("relu");

    Lkn.Ended second = run("run mnist relu selu --epochs 1 --continue").expect(0);
    assertTrue(second.out().contains("Nothing left to do: 2 of 2 done"), second::toString);
    assertEquals(relu, new Lkn(folder).onlyRun("relu"));
  }

  @Test
  void moreEpochsGoOnWhereTheEarlierRunsStopped() throws Exception {
    run("run mnist relu --epochs 1").expect(0);
    run("run mnist relu --epochs 3 --continue").expect(0);
    assertEquals(3, Lkn.record(new Lkn(folder).onlyRun("relu")).at("/result/epochs").asInt());
  }

  @Test
  void aBudgetEndsBetweenEpochsAndCanBeGoneOnWith() throws Exception {
    Lkn.Ended ended = run("run mnist relu selu --epochs 500 --budget 8s").expect(130);
    assertTrue(ended.err().contains("2 of 2 runs are left"), ended::toString);
    Path relu = new Lkn(folder).onlyRun("relu");
    int epochs = Lkn.record(relu).at("/result/epochs").asInt();
    assertTrue(epochs > 0 && epochs < 500, epochs + "");
    assertEquals("interrupted", ended("relu").getFirst());
    run("run mnist relu --epochs " + (epochs + 1) + " --continue").expect(0);
    assertEquals(epochs + 1, Lkn.record(relu).at("/result/epochs").asInt());
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "kills by Linux' own command")
  void aRunThatIsKilledHarmsNoOther() throws Exception {
    Lkn lkn = new Lkn(folder);
    Lkn.Running grid =
        lkn.start(("run mnist relu selu --epochs 4 --parallel 2" + SMALL).split(" "))
            .until("selu, seed 100: started");
    String relu = lkn.printed(lkn.onlyRun("relu"));
    ProcessHandle child =
        grid.process()
            .children()
            .filter(each -> each.info().commandLine().orElse("").contains(relu))
            .findFirst()
            .orElseThrow();
    assertTrue(child.destroyForcibly());
    Lkn.Ended ended = grid.ended().expect(1);
    assertEquals(List.of("failed", "completed"), ended("relu", "selu"));
    assertTrue(ended.out().contains("its process ended with code 137"), ended::toString);
    assertTrue(ended.err().contains("log.txt"), ended::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " --parallel 2"})
  void aRunThatCannotGoOnFailsOnceAndHarmsNoOther(String parallel) throws Exception {
    run("run mnist relu --epochs 1").expect(0);
    try (var files = Files.newDirectoryStream(relu().resolve("checkpoints"), "*.data*")) {
      for (Path file : files) {
        Files.write(file, new byte[64]);
      }
    }
    Lkn.Ended ended = run("run mnist relu selu --epochs 2 --continue" + parallel).expect(1);
    assertEquals(List.of("failed", "completed"), ended("relu", "selu"));
    assertTrue(ended.err().contains("lkn: ") || !parallel.isEmpty(), ended::toString);
    assertFalse(ended.err().contains("\tat "), ended::toString);
  }

  private Path relu() throws Exception {
    return new Lkn(folder).onlyRun("relu");
  }

  @Test
  void aRunThatIsWholeWhenItsTimeEndsHasCompleted() throws Exception {
    run("run mnist relu --epochs 1 --budget 1s").expect(0);
    assertEquals(List.of("completed"), ended("relu"));
  }

  @Test
  void aTimeThatIsNoneIsNamedInOneLine() throws Exception {
    for (String time : List.of("soon", "-5m", "0s", "2")) {
      Lkn.Ended ended = run("run mnist relu --budget " + time).expect(2);
      assertEquals(1, ended.err().lines().count(), ended::toString);
      assertTrue(ended.err().contains("--budget"), ended::toString);
    }
    assertTrue(run("run mnist --parallel 0").expect(2).err().contains("--parallel"));
    assertTrue(run("run mnist --width 5").expect(2).err().contains("--width"));
    assertTrue(run("run depth --schedule 5:x").expect(2).err().contains("--schedule"));
  }
}
