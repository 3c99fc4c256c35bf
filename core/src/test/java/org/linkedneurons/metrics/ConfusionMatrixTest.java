package org.linkedneurons.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.DataException;
import org.linkedneurons.golden.GoldenCase;

/** Protects the counts of each label and prediction, as TensorFlow counts them. */
class ConfusionMatrixTest {
  private static final float[] SCORES = {
    .1f, .7f, .2f, .5f, .2f, .3f, .2f, .3f, .5f, .4f, .4f, .2f
  };

  @TestFactory
  Stream<DynamicTest> countsAreTensorFlows() {
    return GoldenCase.tests(
        "confusion_matrices.json",
        "kind",
        golden -> {
          float[] labels = golden.values("labels").data();
          float[] predictions = golden.values("predictions").data();
          ConfusionMatrix matrix =
              golden.text("kind").equals("binary")
                  ? ConfusionMatrix.ofBinary(labels, predictions, golden.number("threshold"))
                  : ConfusionMatrix.of((int) golden.number("classes"), labels, predictions);
          float[] expected = golden.values("counts").data();
          assertEquals(expected.length, matrix.classes() * matrix.classes());
          for (int i = 0; i < expected.length; i++) {
            assertEquals(
                (long) expected[i], matrix.count(i / matrix.classes(), i % matrix.classes()));
          }
        });
  }

  @Test
  void labelsAreNumbersOrOneHotAndTheFirstOfEqualScoresCounts() {
    long[][] expected = {{2, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    float[] numbers = {1, 0, 2, 0};
    float[] oneHot = {0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0};
    assertArrayEquals(expected, ConfusionMatrix.of(3, numbers, SCORES).counts());
    assertArrayEquals(expected, ConfusionMatrix.of(3, oneHot, SCORES).counts());
    assertEquals("2 0 0\n0 1 0\n0 0 1", ConfusionMatrix.of(3, numbers, SCORES).toString());
  }

  @Test
  void dataThatDoNotFitAreRefused() {
    assertThrows(DataException.class, () -> ConfusionMatrix.of(3, new float[3], SCORES));
    assertThrows(DataException.class, () -> ConfusionMatrix.of(5, new float[2], SCORES));
    assertThrows(
        DataException.class, () -> ConfusionMatrix.ofBinary(new float[2], new float[3], 0.5));
    DataException beyond =
        assertThrows(
            DataException.class, () -> ConfusionMatrix.of(3, new float[] {0, 1, 2, 3}, SCORES));
    assertTrue(beyond.getMessage().contains("0 to 2"), beyond.getMessage());
  }
}
