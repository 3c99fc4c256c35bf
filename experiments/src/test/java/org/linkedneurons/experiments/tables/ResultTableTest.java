package org.linkedneurons.experiments.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.experiments.paper.Depth;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.runs.RunState;
import org.linkedneurons.experiments.runs.SomeRun;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.tables.Table.Cell;

/** Protects what a table says: medians, maxima, what is averaged and what is not. */
final class ResultTableTest {
  @TempDir private Path runs;

  private ResultTable result(int epochs) {
    return new ResultTable(Measured.of(new Depth(), Runs.read(runs)), PaperFigures.load(), epochs);
  }

  private Table table(int epochs) {
    return result(epochs).table();
  }

  private boolean remarks(String part) {
    return result(0).remarks().stream().anyMatch(remark -> remark.contains(part));
  }

  private static List<String> row(Table table, String variant) {
    return table.rows().stream()
        .filter(row -> row.getFirst().text().equals(variant))
        .findFirst()
        .orElseThrow()
        .stream()
        .map(Cell::text)
        .toList();
  }

  @Test
  void medianAndMaximumAreOverTheRunsBestEpochs() {
    SomeRun.depth("lkrelu", 1, 2).write(runs, .3, .2);
    SomeRun.depth("lkrelu", 2, 2).write(runs, .1, .5);
    SomeRun.depth("lkrelu", 3, 2).write(runs, .4, .4);
    Table table = table(0);
    assertEquals(
        List.of("LK-ReLU", "0.4000", "0.5000", "3", "2", "0.5607", "0.5667"),
        row(table, "LK-ReLU"));
    assertTrue(table.caption().contains("(3 runs of 2 epochs)"), table.caption());
  }

  @Test
  void theBestOfEachColumnIsMarked() {
    SomeRun.depth("lkrelu", 1, 1).write(runs, .3);
    SomeRun.depth("selu", 1, 1).write(runs, .4);
    List<Cell> best = table(0).rows().stream().flatMap(List::stream).filter(Cell::best).toList();
    assertEquals(List.of(new Cell("0.4000", true), new Cell("0.4000", true)), best);
  }

  @Test
  void aVariantWithoutRunsIsADashAndIsNamed() {
    SomeRun.depth("lkrelu", 1, 1).write(runs, .3);
    assertEquals(List.of("ReLU", "–", "–", "0", "–", "0.1000", "0.1000"), row(table(0), "ReLU"));
    assertTrue(remarks("depth relu: no run, shown as a dash"));
  }

  @Test
  void runsOfOtherSettingsHaveARowOfTheirOwnThatNamesTheDifference() {
    var usual = SomeRun.depth("lkrelu", 1, 1);
    usual.write(runs, .3);
    usual.with(Setting.LEARNING_RATE, .01).write(runs, .5);
    Table table = table(0);
    assertEquals("0.3000", row(table, "LK-ReLU").get(1));
    assertEquals("0.5000", row(table, "LK-ReLU, learning rate 0.01").get(1));
  }

  @Test
  void shorterRunsAreLeftOutAndNamedUnlessAsManyEpochsAreCompared() {
    SomeRun.depth("lkrelu", 1, 3).write(runs, .1, .2, .5);
    SomeRun.depth("lkrelu", 2, 1).write(runs, .3);
    assertEquals(List.of("0.5000", "0.5000", "1", "3"), row(table(0), "LK-ReLU").subList(1, 5));
    assertTrue(
        remarks("left out for its number of epochs, 1 where 3"), result(0).remarks()::toString);
    assertEquals(List.of("0.2000", "0.3000", "2", "1"), row(table(1), "LK-ReLU").subList(1, 5));
  }

  @Test
  void divergedAndUnfinishedRunsAreMarkedAndTheMarksExplained() {
    SomeRun.depth("lkswish", 1, 3).ended(RunState.DIVERGED).write(runs, .2);
    SomeRun.depth("lkrelu", 1, 3).ended(RunState.INTERRUPTED).write(runs, .3);
    Table table = table(0);
    assertEquals("0.2000†", row(table, "LK-Swish").get(1));
    assertEquals("0.3000*", row(table, "LK-ReLU").get(1));
    assertEquals(2, table.notes().size());
  }

  @Test
  void rowsOfUnequalNumbersOfEpochsAreSaidToBeSo() {
    SomeRun.depth("lkrelu", 1, 2).write(runs, .3, .4);
    SomeRun.depth("selu", 1, 1).write(runs, .3);
    assertEquals(
        List.of(
            "Rows differ in their number of epochs: lkn table depth --epochs N compares the first"
                + " N."),
        table(0).notes());
    assertEquals(List.of(), table(1).notes());
  }

  @Test
  void aRunThatDivergedEarlyIsNeitherLeftOutNorCalledMissing() {
    SomeRun.depth("swish", 1, 3).ended(RunState.DIVERGED).write(runs);
    SomeRun.depth("lkswish", 1, 3).ended(RunState.DIVERGED).write(runs, .1);
    SomeRun.depth("lkswish", 2, 3).write(runs, .2, .3, .3);
    Table table = table(0);
    assertEquals(List.of("Swish", "–†", "–†", "1", "0"), row(table, "Swish").subList(0, 5));
    assertEquals(List.of("0.2000†", "0.3000†", "2", "3"), row(table, "LK-Swish").subList(1, 5));
    assertFalse(remarks("depth swish:") || remarks("depth lkswish:"), "named");
  }
}
