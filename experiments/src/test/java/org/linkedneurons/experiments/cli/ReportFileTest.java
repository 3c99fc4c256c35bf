package org.linkedneurons.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.experiments.runs.RunState;
import org.linkedneurons.experiments.runs.SomeRun;

/** What {@code lkn report} leaves and says. */
final class ReportFileTest {
  @TempDir private Path folder;

  private Path runs() {
    return folder.resolve("runs");
  }

  private Path depth(String variant, long seed, RunState ended, double... accuracies) {
    return SomeRun.depth(variant, seed, 20).ended(ended).measured().write(runs(), accuracies);
  }

  @Test
  void isOneFileBesideTheRuns() throws Exception {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2, 0.3);
    Lkn.Ended ended = new Lkn(folder).run("report").expect(0);
    assertEquals(
        "report.html: 1 run, 1 experiment, 2 epochs, 0.0 hours of training\n", ended.out());
    assertEquals("", ended.err());
    assertTrue(Files.readString(folder.resolve("report.html")).contains("LK-ReLU"));
  }

  @Test
  void isNotWrittenWithoutRuns() throws Exception {
    Files.createDirectories(folder.resolve("runs"));
    Lkn.Ended ended = new Lkn(folder).run("report").expect(3);
    assertEquals(1, ended.err().lines().count(), ended::toString);
    assertTrue(ended.err().startsWith("lkn: runs: expected runs"), ended::toString);
    assertFalse(Files.exists(folder.resolve("report.html")));
  }

  @Test
  void ofDamagedRunsSaysSoAndShowsTheOthers() throws Exception {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2, 0.3);
    Files.writeString(depth("selu", 100, RunState.COMPLETED, 0.2).resolve("run.json"), "{");
    Lkn.Ended ended = new Lkn(folder).run("report", "--output", "new/page.html").expect(0);
    assertEquals(1, ended.err().lines().count(), ended::toString);
    assertTrue(Files.readString(folder.resolve("new/page.html")).contains("LK-ReLU"));
  }
}
