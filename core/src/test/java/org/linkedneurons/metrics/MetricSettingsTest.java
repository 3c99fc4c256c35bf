package org.linkedneurons.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.linkedneurons.ModelException;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.golden.Values;
import org.linkedneurons.settings.Catalog;
import org.linkedneurons.settings.Config;
import org.tensorflow.ndarray.Shape;

/** Protects that what a metric cannot do is refused by name, and that copies keep what they had. */
class MetricSettingsTest {
  private static void assertRefused(String where, Executable call) {
    ModelException refused = assertThrows(ModelException.class, call);
    assertTrue(refused.getMessage().startsWith(where), refused.getMessage());
  }

  private static Metric read(String className, String key, Object value) {
    Map<String, Object> values = new HashMap<>();
    values.put(key, value);
    return Catalog.standard().create(Metric.class, new Config(className, values), "test");
  }

  @Test
  void severalNumbersAreRefused() {
    assertRefused("F1Score.average", () -> new F1Score(null));
    assertRefused("F1Score.average", () -> read("F1Score", "average", null));
    assertRefused("FBetaScore.average", () -> read("FBetaScore", "threshold", 0.5));
    assertRefused("R2Score.class_aggregation", () -> read("R2Score", "class_aggregation", null));
    assertRefused("Precision.thresholds", () -> read("Precision", "thresholds", List.of(0.3, 0.5)));
  }

  @Test
  void wrongValuesAreRefused() {
    assertRefused("Recall.thresholds", () -> new Recall().thresholds(1.5));
    assertRefused("Recall.top_k", () -> new Recall().topK(0));
    assertRefused("Precision.class_id", () -> new Precision().classId(-1));
    assertRefused("F1Score.threshold", () -> new F1Score(Average.MICRO).threshold(0));
    assertRefused("FBetaScore.beta", () -> new FBetaScore(Average.MICRO).beta(0));
    assertRefused("AUC.num_thresholds", () -> new AUC().numThresholds(1));
    assertRefused("R2Score.num_regressors", () -> read("R2Score", "num_regressors", -1));
    assertRefused("IoU.target_class_ids", () -> new IoU(3, List.of(3)));
    assertRefused("BinaryIoU.target_class_ids", () -> new BinaryIoU().targetClassIds(2));
    assertRefused("MeanIoU.num_classes", () -> new MeanIoU(0));
    assertRefused("AUC.curve", () -> read("AUC", "curve", "ROCK"));
  }

  @Test
  void labelsAreOfTheOutputsShapeUnlessClassNumbersAreAskedFor() {
    Shape classes = Shape.of(-1, 4);
    Shape scores = Shape.of(-1, 4, 3);
    for (Metric metric :
        List.of(new Precision(), new F1Score(Average.MICRO), new AUC(), new BinaryIoU())) {
      assertFalse(metric.takes(classes, scores), metric.name());
      assertTrue(metric.takes(scores, scores), metric.name());
    }
    assertTrue(new MeanIoU(3).sparseYPred(false).takes(classes, scores));
    assertFalse(new MeanIoU(3).sparseYPred(false).takes(scores, scores));
    assertTrue(new MeanIoU(3).sparseYPred(false).sparseYTrue(false).takes(scores, scores));
    assertTrue(new MeanIoU(3).takes(classes, classes));
  }

  @Test
  void scoresOfClassesNeedATable() {
    Values values = new Values(Shape.of(1, 1, 2), new float[2]);
    try (Scratch scratch = new Scratch()) {
      for (Metric metric : List.of(new F1Score(Average.MICRO), new R2Score())) {
        ModelException refused =
            assertThrows(
                ModelException.class,
                () ->
                    metric.statistics(
                        scratch.tf(),
                        scratch.batch(values),
                        scratch.batch(values),
                        scratch.batch(Values.ones(1))));
        assertTrue(refused.getMessage().contains("2 axes"), refused.getMessage());
      }
    }
  }

  @Test
  void eachCopyKeepsTheOtherValues() {
    Precision precision = new Precision(0.3, 2, 1);
    assertEquals(precision, new Precision().thresholds(0.3).topK(2).classId(1));
    assertEquals(precision, new Precision().classId(1).topK(2).thresholds(0.3));
    Recall recall = new Recall(0.3, 2, 1);
    assertEquals(recall, new Recall().thresholds(0.3).topK(2).classId(1));
    assertEquals(recall, new Recall().classId(1).topK(2).thresholds(0.3));
    AUC auc = new AUC(9, AUC.Curve.PR, AUC.SummationMethod.MINORING, true, true);
    assertEquals(auc, auc.numThresholds(9).curve(AUC.Curve.PR).multiLabel(true).fromLogits(true));
    assertEquals(auc, auc.summationMethod(AUC.SummationMethod.MINORING));
    IoU iou = new IoU(3, List.of(1), 0, false, false);
    assertEquals(iou, new IoU(3, List.of(1)).ignoreClass(0).sparseYTrue(false).sparseYPred(false));
    assertEquals(iou, iou.sparseYTrue(false).ignoreClass(0));
    MeanIoU mean = new MeanIoU(3, 0, false, false);
    assertEquals(mean, new MeanIoU(3).ignoreClass(0).sparseYTrue(false).sparseYPred(false));
    assertEquals(mean, mean.sparseYTrue(false).ignoreClass(0));
    BinaryIoU binary = new BinaryIoU(List.of(1), 0.3);
    assertEquals(binary, new BinaryIoU().targetClassIds(1).threshold(0.3));
    assertEquals(binary, new BinaryIoU().threshold(0.3).targetClassIds(1));
    FBetaScore score = new FBetaScore(Average.MACRO, 2, 0.3);
    assertEquals(score, new FBetaScore(Average.MACRO).threshold(0.3).beta(2));
    assertEquals(score, new FBetaScore(Average.MACRO).beta(2).threshold(0.3));
  }
}
