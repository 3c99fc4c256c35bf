package org.linkedneurons.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.experiments.runs.SomeRun;

/** Protects {@code lkn table} as it is run. */
final class TableTest {
  @TempDir private Path folder;

  private Lkn.Ended run(String line) throws Exception {
    return new Lkn(folder).run(line.split(" "));
  }

  @Test
  void writesLatexWhereTheArticleTakesIt() throws Exception {
    SomeRun.depth("lkrelu", 1, 1).write(folder.resolve("runs"), .3);
    assertEquals("docs/article/tables/depth.tex", run("table depth").expect(0).out().strip());
    String text = Files.readString(folder.resolve("docs/article/tables/depth.tex"));
    assertTrue(text.contains("LK-ReLU & \\textbf{0.3000}"), text);
  }

  @Test
  void printsMarkdownAndSaysWhatIsMissing() throws Exception {
    SomeRun.depth("lkrelu", 1, 1).write(folder.resolve("runs"), .3);
    Lkn.Ended ended = run("table --all --format md").expect(0);
    assertTrue(ended.out().contains("| LK-ReLU | **0.3000** |"), ended::toString);
    assertTrue(ended.err().contains("lkn: depth relu: no run, shown as a dash"), ended::toString);
    assertTrue(ended.err().contains("lkn: width: no runs, no table"), ended::toString);
  }

  @Test
  void aFolderWithoutRunsIsOneLineAndACode() throws Exception {
    Lkn.Ended ended = run("table depth").expect(3);
    assertEquals(1, ended.err().lines().count(), ended::toString);
    assertTrue(ended.err().contains("no folder"), ended::toString);
  }

  @Test
  void anUnknownExperimentHasANearestMatch() throws Exception {
    assertTrue(run("table dept").expect(2).err().contains("did you mean 'depth'"));
    assertTrue(run("table").expect(2).err().contains("--all"));
  }
}
