package org.linkedneurons.experiments.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.experiments.claims.Finding.Verdict;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.runs.SomeRun;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.tables.Format;

/** No claim is confirmed or refuted by less than it takes. */
final class ClaimsTest {
  @TempDir private Path folder;

  @BeforeEach
  void somethingElse() {
    SomeRun.of("mnist", "relu", 100).write(folder, 0.9);
  }

  private Finding judge(String experiment, String claim) {
    return JudgedClaims.of(Measured.all(Runs.read(folder))).all().stream()
        .filter(each -> each.experiment().equals(experiment) && each.text().equals(claim))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no claim: " + claim))
        .finding();
  }

  @Test
  void anOrderingIsConfirmedAfterEquallyManyEpochs() {
    SomeRun.of("depth", "lkrelu", 100).write(folder, 0.1, 0.3, 0.5);
    SomeRun.of("depth", "lkrelu", 101).write(folder, 0.1, 0.4, 0.5);
    SomeRun.of("depth", "relu", 100).write(folder, 0.1, 0.1);
    Finding finding = judge("depth", "LK-ReLU above ReLU");
    assertEquals(Finding.of(Verdict.CONFIRMED, "0.3500 / 0.1000", "2 of 200 (2+1)"), finding);
  }

  @Test
  void theOtherOrderIsNotConfirmed() {
    SomeRun.of("extended", "lkselu", 100).write(folder, 0.3, 0.4);
    SomeRun.of("extended", "selu", 100).write(folder, 0.3, 0.5);
    assertVerdict(Verdict.NOT_CONFIRMED, "", "extended", "LK-SELU above SELU");
  }

  @Test
  void aDifferenceWithinNoiseLeavesItOpen() {
    SomeRun.of("extended", "lkselu", 100).write(folder, 0.3, 0.501);
    SomeRun.of("extended", "selu", 100).write(folder, 0.3, 0.500);
    assertVerdict(Verdict.OPEN, "within noise", "extended", "LK-SELU above SELU");
  }

  @Test
  void fewImagesAreMoreNoise() {
    SomeRun.of("extended", "lkselu", 100).limit(100).write(folder, 0.3, 0.6);
    SomeRun.of("extended", "selu", 100).limit(100).write(folder, 0.3, 0.5);
    assertVerdict(Verdict.OPEN, "within noise", "extended", "LK-SELU above SELU");
  }

  @Test
  void oneEpochLeavesItOpen() {
    SomeRun.of("extended", "lkselu", 100).write(folder, 0.9);
    SomeRun.of("extended", "selu", 100).write(folder, 0.1);
    assertVerdict(Verdict.OPEN, "too few epochs", "extended", "LK-SELU above SELU");
  }

  @Test
  void otherConditionsLeaveItOpen() {
    SomeRun.of("extended", "lkselu", 100).limit(5000).write(folder, 0.3, 0.9);
    SomeRun.of("extended", "selu", 100).write(folder, 0.3, 0.5);
    assertVerdict(Verdict.OPEN, "other conditions", "extended", "LK-SELU above SELU");
  }

  @Test
  void whatHasNotBeenRunIsOpen() {
    assertVerdict(Verdict.OPEN, "not run", "allcnn", "LK-ReLU above ReLU");
  }

  @Test
  void chanceAtFirstIsNotChanceForEver() {
    SomeRun.of("depth", "relu", 100).write(folder, 0.1, 0.1);
    assertVerdict(Verdict.OPEN, "at chance so far", "depth", "ReLU stays at chance");
  }

  @Test
  void aLayerAllDeadIsChanceForEver() {
    SomeRun.of("depth", "relu", 100).deadUnits(Map.of("re_lu", 1.0)).write(folder, 0.1, 0.1);
    assertVerdict(Verdict.CONFIRMED, "", "depth", "ReLU stays at chance");
    assertVerdict(Verdict.CONFIRMED, "", "depth", "ReLU has dead units");
  }

  @Test
  void whatLearnsDoesNotStayAtChance() {
    SomeRun.of("depth", "relu", 100).write(folder, 0.2);
    assertVerdict(Verdict.NOT_CONFIRMED, "", "depth", "ReLU stays at chance");
  }

  @Test
  void learningIsSeenEarlyAndItsAbsenceOnlyAtTheEnd() {
    SomeRun.of("looks-linear", "looks-linear-100", 100).write(folder, 0.3);
    SomeRun.of("looks-linear", "looks-linear-200", 100).write(folder, 0.1);
    assertVerdict(Verdict.CONFIRMED, "", "looks-linear", "looks-linear 100 learns");
    assertVerdict(Verdict.OPEN, "at chance so far", "looks-linear", "looks-linear 200 learns");
  }

  @Test
  void aScoreThatCanStillBeReachedIsOpen() {
    SomeRun.of("mnist", "lkrelu", 100).write(folder, 0.95, 0.991);
    SomeRun.of("mnist", "lkselu", 100).write(folder, 0.95, 0.96);
    assertVerdict(Verdict.CONFIRMED, "", "mnist", "LK-ReLU reaches about 0.99");
    assertVerdict(Verdict.OPEN, "not yet", "mnist", "LK-SELU reaches about 0.99");
  }

  @Test
  void whoIsBehindAtFirstMayCatchUpUntilTheEnd() {
    String claim = "LK-SELU loses nothing if shifted";
    SomeRun.of("shift", "lkselu", 100).with(Setting.OFFSET, -0.5).write(folder, equal(3, 0.98));
    SomeRun.of("shift", "lkselu", 101).write(folder, equal(3, 0.92));
    assertVerdict(Verdict.OPEN, "not yet", "shift", claim);
    SomeRun.of("shift", "lkselu", 100).with(Setting.OFFSET, -0.5).write(folder, equal(20, 0.98));
    SomeRun.of("shift", "lkselu", 101).write(folder, equal(20, 0.92));
    assertVerdict(Verdict.NOT_CONFIRMED, "", "shift", claim);
    SomeRun.of("shift", "lkselu", 101).write(folder, equal(20, 0.975));
    assertVerdict(Verdict.CONFIRMED, "", "shift", claim);
  }

  private static double[] equal(int epochs, double accuracy) {
    double[] accuracies = new double[epochs];
    Arrays.fill(accuracies, accuracy);
    return accuracies;
  }

  @Test
  void timesAreComparedAsRatios() {
    SomeRun.of("resnet50", "lkrelu", 100).seconds(42).write(folder, 0.1, 0.2, 0.3, 0.4, 0.4);
    SomeRun.of("nobatchnorm", "lkrelu", 100).seconds(20).write(folder, 0.1, 0.2, 0.3, 0.4, 0.4);
    Finding finding = judge("nobatchnorm", "BN doubles the time of LK-ReLU");
    assertEquals(Finding.of(Verdict.CONFIRMED, "ratio 2.10", "5 of 2000 (1+1)"), finding);
  }

  @Test
  void fewEpochsDoNotDecideTimes() {
    SomeRun.of("resnet50", "lkrelu", 100).write(folder, 0.4);
    SomeRun.of("nobatchnorm", "lkrelu", 100).write(folder, 0.4);
    assertVerdict(Verdict.OPEN, "too few epochs", "nobatchnorm", "BN doubles the time of LK-ReLU");
  }

  @Test
  void runsWithOtherSettingsSayNothingOfTheExperiments() {
    SomeRun.of("depth", "relu", 100)
        .limit(500)
        .deadUnits(Map.of("re_lu", 1.0))
        .write(folder, 0.1, 0.1);
    assertVerdict(Verdict.OPEN, "not run", "depth", "ReLU stays at chance");
    assertVerdict(Verdict.OPEN, "not run", "depth", "ReLU has dead units");
  }

  @Test
  void oneRunWithDeadUnitsIsEnoughToHaveSome() {
    SomeRun.of("depth", "selu", 100).deadUnits(Map.of("selu", 0.0)).write(folder, 0.2, 0.3);
    SomeRun.of("depth", "selu", 101).deadUnits(Map.of("selu", 0.0)).write(folder, 0.2, 0.3);
    assertVerdict(Verdict.CONFIRMED, "", "depth", "SELU has no dead unit");
    SomeRun.of("depth", "selu", 102).deadUnits(Map.of("selu", 0.25)).write(folder, 0.2, 0.3);
    assertVerdict(Verdict.NOT_CONFIRMED, "", "depth", "SELU has no dead unit");
  }

  @Test
  void theTableHoldsEveryClaimBesideThePapersFigures() {
    SomeRun.of("depth", "lkrelu", 100).write(folder, 0.1, 0.5);
    SomeRun.of("depth", "relu", 100).write(folder, 0.1, 0.1);
    JudgedClaims claims = JudgedClaims.of(Measured.all(Runs.read(folder)));
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
    Finding finding = judge(experiment, claim);
    assertEquals(verdict, finding.verdict(), finding::toString);
    assertEquals(reason, finding.reason());
  }
}
