package org.linkedneurons.experiments.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.experiments.paper.Depth;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.runs.SomeRun;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.tables.Format;
import org.linkedneurons.experiments.tables.ResultTable;

/** What the article takes from runs is what the runs say, and nothing where there are none. */
final class ArticleTellsWhatRunsSayTest {
  @TempDir private Path folder;

  @BeforeEach
  void twoSeeds() {
    SomeRun.of("depth", "lkrelu", 100).write(folder, 0.2, 0.3);
    SomeRun.of("depth", "lkrelu", 101).write(folder, 0.3, 0.4);
  }

  @Test
  void aCurveIsTheMedianOverSeeds() {
    assertSays(
        "figures/depth", "(1,0.25000) (2,0.35000)", "\\addlegendentry{LK-ReLU}", "cRelu, linked");
  }

  @Test
  void runsUnderOtherConditionsAreNamedAndNotAveraged() {
    SomeRun.of("depth", "lkrelu", 102).limit(1000).write(folder, 0.9, 0.9, 0.9);
    assertSays("figures/depth", "(1,0.25000) (2,0.35000)");
    assertSays("notes/depth", "lkrelu-102-1000\\_x", "2 runs of 1 of the 13 variants, 2 epochs");
  }

  @Test
  void variantsWithoutRunsAreNamed() {
    assertSays("notes/depth", "Not run yet: PReLU; ReLU; SELU", "BN");
  }

  @Test
  void anExperimentWithoutRunsIsSaidToBeWithout() {
    assertSays("notes/allcnn", "\\notrun{\\texttt{allcnn}}");
    assertEquals("", article().get("figures/allcnn"));
    assertEquals("", article().get("tables/allcnn"));
  }

  @Test
  void theTableIsThatOfLknTable() {
    var table =
        new ResultTable(Measured.of(new Depth(), Runs.read(folder)), PaperFigures.load(), 0);
    assertEquals(Format.TEX.write(table.table()), article().get("tables/depth"));
    assertSays("tables/depth", "\\toprule", "LK-ReLU & \\textbf{0.3500$", "& 0.5607 &");
  }

  @Test
  void shiftIsDrawnOverItsOffsets() {
    SomeRun.of("shift", "relu", 100).write(folder, 0.11);
    SomeRun.of("shift", "relu", 100).with(Setting.OFFSET, -0.5).limit(1).write(folder, 0.97, 0.98);
    assertSays("figures/shift", "(0,0.97000) (1,0.11000)", "xticklabels={$-0.5$,$39.5$}");
    assertSays("figures/shift", "after 1 epoch.");
  }

  @Test
  void deadUnitsAreDrawnLayerByLayer() {
    Map<String, Double> dead = new LinkedHashMap<>();
    dead.put("re_lu", 0.0);
    dead.put("re_lu_1", 0.25);
    dead.put("re_lu_2", 1.0);
    SomeRun.of("depth", "relu", 100).deadUnits(dead).write(folder, 0.1);
    assertSays("figures/depth-dead-units", "(1,0.00000) (2,0.25000) (3,1.00000)");
    assertFalse(article().get("figures/depth-dead-units").contains("LK-ReLU"));
  }

  @Test
  void everyRunHasItsOrigin() {
    assertSays(
        "tables/provenance",
        "100, 101",
        "0123456",
        "a\\_\\textless{}fast\\textgreater{}\\_processor, 2 cores");
  }

  @Test
  void linksHaveTheLibrarysVerdict() {
    assertSays("tables/linkage", "relu6, mirrored & fails for $z$ $<$ $-6$ and $6$ $<$ $z$");
  }

  @Test
  void ourScoresAreSetAgainstThePapers() {
    assertSays("tables/differences", "\\texttt{depth} & 1 & 2 of 200 & $-0.211$");
  }

  @Test
  void claimsAreListedWithTheirVerdicts() {
    SomeRun.of("depth", "relu", 100).write(folder, 0.1, 0.1);
    assertSays(
        "tables/claims",
        "\\texttt{depth}",
        "LK-ReLU above ReLU & 0.5607 / 0.1000 & 0.3500 / 0.1000 & 2 of 200 (2+1)"
            + " & \\textbf{confirmed}",
        "LK-ReLU above ReLU $\\sqrt{2}$ & 0.5607 / 0.1000 & \\textendash{}",
        "& open: not run");
    assertSays("notes/claims", "Of 48 claims, our runs so far leave");
  }

  private Map<String, String> article() {
    return Article.files(Runs.read(folder));
  }

  private void assertSays(String file, String... parts) {
    String text = article().get(file);
    for (String part : parts) {
      assertTrue(text.contains(part), () -> "no '" + part + "' in " + text);
    }
  }
}
