package org.linkedneurons.experiments.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.experiments.paper.Depth;
import org.linkedneurons.experiments.results.PaperFigures;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.runs.TinyRuns;
import org.linkedneurons.experiments.tables.Table.Cell;

/** Protects what a table says: medians, maxima, what is averaged and what is not. */
final class ResultTableTest {
  @TempDir private Path runs;

  private ResultTable result(int epochs) {
    return new ResultTable(new Depth(), PaperFigures.load(), Runs.read(runs).all(), epochs);
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
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 1, 2), "completed", .3, .2);
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 2, 2), "completed", .1, .5);
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 3, 2), "completed", .4, .4);
    Table table = table(0);
    assertEquals(
        List.of("LK-ReLU", "0.4000", "0.5000", "3", "2", "0.5607", "0.5667"),
        row(table, "LK-ReLU"));
    assertTrue(table.caption().contains("(3 runs of 2 epochs)"), table.caption());
  }

  @Test
  void theBestOfEachColumnIsMarked() {
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 1, 1), "completed", .3);
    TinyRuns.write(runs, TinyRuns.options("selu", 1, 1), "completed", .4);
    List<Cell> best = table(0).rows().stream().flatMap(List::stream).filter(Cell::best).toList();
    assertEquals(List.of(new Cell("0.4000", true), new Cell("0.4000", true)), best);
  }

  @Test
  void aVariantWithoutRunsIsADashAndIsNamed() {
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 1, 1), "completed", .3);
    assertEquals(List.of("ReLU", "–", "–", "0", "–", "0.1000", "0.1000"), row(table(0), "ReLU"));
    assertTrue(remarks("depth relu: no run, shown as a dash"));
  }

  @Test
  void runsOfOtherSettingsHaveARowOfTheirOwnThatNamesTheDifference() {
    var usual = TinyRuns.options("lkrelu", 1, 1);
    TinyRuns.write(runs, usual, "completed", .3);
    TinyRuns.write(runs, TinyRuns.withRate(usual, .01), "completed", .5);
    Table table = table(0);
    assertEquals("0.3000", row(table, "LK-ReLU").get(1));
    assertEquals("0.5000", row(table, "LK-ReLU, learning rate 0.01").get(1));
  }

  @Test
  void shorterRunsAreLeftOutAndNamedUnlessAsManyEpochsAreCompared() {
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 1, 3), "completed", .1, .2, .5);
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 2, 1), "completed", .3);
    assertEquals(List.of("0.5000", "0.5000", "1", "3"), row(table(0), "LK-ReLU").subList(1, 5));
    assertTrue(
        remarks("left out for its number of epochs, 1 where 3"), result(0).remarks()::toString);
    assertEquals(List.of("0.2000", "0.3000", "2", "1"), row(table(1), "LK-ReLU").subList(1, 5));
  }

  @Test
  void divergedAndUnfinishedRunsAreMarkedAndTheMarksExplained() {
    TinyRuns.write(runs, TinyRuns.options("lkswish", 1, 3), "diverged", .2);
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 1, 3), "interrupted", .3);
    Table table = table(0);
    assertEquals("0.2000†", row(table, "LK-Swish").get(1));
    assertEquals("0.3000*", row(table, "LK-ReLU").get(1));
    assertEquals(2, table.notes().size());
  }

  @Test
  void rowsOfUnequalNumbersOfEpochsAreSaidToBeSo() {
    TinyRuns.write(runs, TinyRuns.options("lkrelu", 1, 2), "completed", .3, .4);
    TinyRuns.write(runs, TinyRuns.options("selu", 1, 1), "completed", .3);
    assertEquals(
        List.of(
            "Rows differ in their number of epochs: lkn table depth --epochs N compares the first"
                + " N."),
        table(0).notes());
    assertEquals(List.of(), table(1).notes());
  }

  @Test
  void aRunThatDivergedEarlyIsNeitherLeftOutNorCalledMissing() {
    TinyRuns.write(runs, TinyRuns.options("swish", 1, 3), "diverged");
    TinyRuns.write(runs, TinyRuns.options("lkswish", 1, 3), "diverged", .1);
    TinyRuns.write(runs, TinyRuns.options("lkswish", 2, 3), "completed", .2, .3, .3);
    Table table = table(0);
    assertEquals(List.of("Swish", "–†", "–†", "1", "0"), row(table, "Swish").subList(0, 5));
    assertEquals(List.of("0.2000†", "0.3000†", "2", "3"), row(table, "LK-Swish").subList(1, 5));
    assertFalse(remarks("depth swish:") || remarks("depth lkswish:"), "named");
  }
}
