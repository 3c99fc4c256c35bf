package org.linkedneurons.experiments.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.experiments.claims.Finding.Verdict;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.tables.Format;

/** No claim is confirmed or refuted by less than it takes. */
final class ClaimsTest {
  @TempDir private Path folder;
  private SomeRuns runs;

  @BeforeEach
  void somethingElse() throws IOException {
    runs = new SomeRuns(folder);
    runs.add("mnist", "relu", 100, 0.9);
  }

  @Test
  void anOrderingIsConfirmedAfterEquallyManyEpochs() throws IOException {
    runs.add("depth", "lkrelu", 100, 0.1, 0.3, 0.5);
    runs.add("depth", "lkrelu", 101, 0.1, 0.4, 0.5);
    runs.add("depth", "relu", 100, 0.1, 0.1);
    Finding finding = runs.judge("depth", "LK-ReLU above ReLU");
    assertEquals(Finding.of(Verdict.CONFIRMED, "0.3500 / 0.1000", "2 of 200 (2+1)"), finding);
  }

  @Test
  void theOtherOrderIsNotConfirmed() throws IOException {
    runs.add("extended", "lkselu", 100, 0.3, 0.4);
    runs.add("extended", "selu", 100, 0.3, 0.5);
    assertVerdict(Verdict.NOT_CONFIRMED, "", "extended", "LK-SELU above SELU");
  }

  @Test
  void aDifferenceWithinNoiseLeavesItOpen() throws IOException {
    runs.add("extended", "lkselu", 100, 0.3, 0.501);
    runs.add("extended", "selu", 100, 0.3, 0.500);
    assertVerdict(Verdict.OPEN, "within noise", "extended", "LK-SELU above SELU");
  }

  @Test
  void fewImagesAreMoreNoise() throws IOException {
    runs.add("extended", "lkselu", 100, s -> s, 100, Map.of(), 0.3, 0.6);
    runs.add("extended", "selu", 100, s -> s, 100, Map.of(), 0.3, 0.5);
    assertVerdict(Verdict.OPEN, "within noise", "extended", "LK-SELU above SELU");
  }

  @Test
  void oneEpochLeavesItOpen() throws IOException {
    runs.add("extended", "lkselu", 100, 0.9);
    runs.add("extended", "selu", 100, 0.1);
    assertVerdict(Verdict.OPEN, "too few epochs", "extended", "LK-SELU above SELU");
  }

  @Test
  void otherConditionsLeaveItOpen() throws IOException {
    runs.add("extended", "lkselu", 100, s -> s, 5000, Map.of(), 0.3, 0.9);
    runs.add("extended", "selu", 100, 0.3, 0.5);
    assertVerdict(Verdict.OPEN, "other conditions", "extended", "LK-SELU above SELU");
  }

  @Test
  void whatHasNotBeenRunIsOpen() {
    assertVerdict(Verdict.OPEN, "not run", "allcnn", "LK-ReLU above ReLU");
  }

  @Test
  void chanceAtFirstIsNotChanceForEver() throws IOException {
    runs.add("depth", "relu", 100, 0.1, 0.1);
    assertVerdict(Verdict.OPEN, "at chance so far", "depth", "ReLU stays at chance");
  }

  @Test
  void aLayerAllDeadIsChanceForEver() throws IOException {
    runs.add("depth", "relu", 100, s -> s, 0, Map.of("re_lu", 1.0), 0.1, 0.1);
    assertVerdict(Verdict.CONFIRMED, "", "depth", "ReLU stays at chance");
    assertVerdict(Verdict.CONFIRMED, "", "depth", "ReLU has dead units");
  }

  @Test
  void whatLearnsDoesNotStayAtChance() throws IOException {
    runs.add("depth", "relu", 100, 0.2);
    assertVerdict(Verdict.NOT_CONFIRMED, "", "depth", "ReLU stays at chance");
  }

  @Test
  void learningIsSeenEarlyAndItsAbsenceOnlyAtTheEnd() throws IOException {
    runs.add("looks-linear", "looks-linear-100", 100, 0.3);
    runs.add("looks-linear", "looks-linear-200", 100, 0.1);
    assertVerdict(Verdict.CONFIRMED, "", "looks-linear", "looks-linear 100 learns");
    assertVerdict(Verdict.OPEN, "at chance so far", "looks-linear", "looks-linear 200 learns");
  }

  @Test
  void aScoreThatCanStillBeReachedIsOpen() throws IOException {
    runs.add("mnist", "lkrelu", 100, 0.95, 0.991);
    runs.add("mnist", "lkselu", 100, 0.95, 0.96);
    assertVerdict(Verdict.CONFIRMED, "", "mnist", "LK-ReLU reaches about 0.99");
    assertVerdict(Verdict.OPEN, "not yet", "mnist", "LK-SELU reaches about 0.99");
  }

  @Test
  void whoIsBehindAtFirstMayCatchUpUntilTheEnd() throws IOException {
    String claim = "LK-SELU loses nothing if shifted";
    runs.add("shift", "lkselu", 100, s -> s.offset(-0.5), 0, Map.of(), equal(3, 0.98));
    runs.add("shift", "lkselu", 101, s -> s, 0, Map.of(), equal(3, 0.92));
    assertVerdict(Verdict.OPEN, "not yet", "shift", claim);
    runs.add("shift", "lkselu", 100, s -> s.offset(-0.5), 0, Map.of(), equal(20, 0.98));
    runs.add("shift", "lkselu", 101, s -> s, 0, Map.of(), equal(20, 0.92));
    assertVerdict(Verdict.NOT_CONFIRMED, "", "shift", claim);
    runs.add("shift", "lkselu", 101, s -> s, 0, Map.of(), equal(20, 0.975));
    assertVerdict(Verdict.CONFIRMED, "", "shift", claim);
  }

  private static double[] equal(int epochs, double accuracy) {
    double[] accuracies = new double[epochs];
    Arrays.fill(accuracies, accuracy);
    return accuracies;
  }

  @Test
  void timesAreComparedAsRatios() throws IOException {
    runs.add("resnet50", "lkrelu", 100, 0.1, 0.2, 0.3, 0.4, 0.4);
    runs.add("nobatchnorm", "lkrelu", 100, 0.1, 0.2, 0.3, 0.4, 0.4);
    Finding finding = runs.judge("nobatchnorm", "BN doubles the time of LK-ReLU");
    assertEquals(Finding.of(Verdict.CONFIRMED, "ratio 2.10", "5 of 2000 (1+1)"), finding);
  }

  @Test
  void fewEpochsDoNotDecideTimes() throws IOException {
    runs.add("resnet50", "lkrelu", 100, 0.4);
    runs.add("nobatchnorm", "lkrelu", 100, 0.4);
    assertVerdict(Verdict.OPEN, "too few epochs", "nobatchnorm", "BN doubles the time of LK-ReLU");
  }

  @Test
  void runsWithOtherSettingsSayNothingOfTheExperiments() throws IOException {
    runs.add("depth", "relu", 100, s -> s, 500, Map.of("re_lu", 1.0), 0.1, 0.1);
    assertVerdict(Verdict.OPEN, "not run", "depth", "ReLU stays at chance");
    assertVerdict(Verdict.OPEN, "not run", "depth", "ReLU has dead units");
  }

  @Test
  void oneRunWithDeadUnitsIsEnoughToHaveSome() throws IOException {
    runs.add("depth", "selu", 100, s -> s, 0, Map.of("selu", 0.0), 0.2, 0.3);
    runs.add("depth", "selu", 101, s -> s, 0, Map.of("selu", 0.0), 0.2, 0.3);
    assertVerdict(Verdict.CONFIRMED, "", "depth", "SELU has no dead unit");
    runs.add("depth", "selu", 102, s -> s, 0, Map.of("selu", 0.25), 0.2, 0.3);
    assertVerdict(Verdict.NOT_CONFIRMED, "", "depth", "SELU has no dead unit");
  }

  @Test
  void theTableHoldsEveryClaimBesideThePapersFigures() throws IOException {
    runs.add("depth", "lkrelu", 100, 0.1, 0.5);
    runs.add("depth", "relu", 100, 0.1, 0.1);
    JudgedClaims claims = JudgedClaims.of(Measured.all(runs.read()));
    String table = Format.MD.write(claims.table());
    assertTrue(table.startsWith("Of 48 claims, our runs so far leave 1 confirmed, 0 not"), table);
    assertEquals(48, table.lines().filter(line -> line.contains(" | ")).count() - 1, table);
    assertSays(
        table, "depth | LK-ReLU above ReLU | 0.5607 / 0.1000 | 0.5000 / 0.1000 | 2 of 200 (1+1)");
    assertSays(table, "| **confirmed** |");
    assertSays(table, "width | LK-SELU above SELU, 400 | 0.5990 / 0.5227 | – | – | open: not run");
    assertSays(table, "nobatchnorm | BN doubles the time of LK-ReLU | ratio 2.09 | –");
    assertSays(table, "depth | SELU has no dead unit | – |");
  }

  private static void assertSays(String table, String part) {
    assertTrue(table.contains(part), () -> "no '" + part + "' in " + table);
  }

  private void assertVerdict(Verdict verdict, String reason, String experiment, String claim) {
    Finding finding = runs.judge(experiment, claim);
    assertEquals(verdict, finding.verdict(), finding::toString);
    assertEquals(reason, finding.reason());
  }
}
