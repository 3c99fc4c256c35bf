package org.linkedneurons.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.golden.GoldenCase;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.golden.Values;
import org.linkedneurons.settings.Catalog;

/**
 * Protects the metrics: over batches of unequal size the value that Keras gives, ties and weights
 * of samples included, to 4 units in the last place of the value, or of 1 where that is larger.
 */
class MetricsAgreeWithKerasTest {

  @TestFactory
  Stream<DynamicTest> severalBatchesHaveTheValueThatKerasGivesThem() {
    return GoldenCase.tests(
        "metrics.json",
        "metric",
        golden -> assertValue(golden, golden.part("metric", Metric.class)));
  }

  @TestFactory
  Stream<DynamicTest> anEqualMetricIsMadeOfItsConfig() {
    return GoldenCase.tests(
        "metrics.json",
        "metric",
        golden -> {
          Metric metric = golden.part("metric", Metric.class);
          assertEquals(metric, Catalog.standard().create(Metric.class, metric.config(), "test"));
        });
  }

  @TestFactory
  Stream<DynamicTest> accuracyIsTheOneThatFitsTheShapes() {
    return GoldenCase.of("metrics.json").stream()
        .filter(MetricsAgreeWithKerasTest::isPickedByAccuracy)
        .map(
            golden ->
                DynamicTest.dynamicTest(
                    golden.text("metric") + ", " + golden.text("name"),
                    () -> assertValue(golden, new Accuracy())));
  }

  private static boolean isPickedByAccuracy(GoldenCase golden) {
    return switch (golden.text("metric")) {
      case "CategoricalAccuracy", "SparseCategoricalAccuracy" -> true;
      case "BinaryAccuracy" -> golden.text("name").equals("1 output");
      default -> false;
    };
  }

  private static void assertValue(GoldenCase golden, Metric metric) {
    double[] sums = null;
    for (GoldenCase batch : golden.parts("batches")) {
      Values labels = batch.values("labels");
      Values weights =
          batch.json().has("weights")
              ? batch.values("weights")
              : Values.ones(labels.shape().get(0));
      try (Scratch scratch = new Scratch()) {
        float[] statistics =
            scratch.read(
                metric.statistics(
                    scratch.tf(),
                    scratch.batch(labels),
                    scratch.batch(batch.values("predictions")),
                    scratch.batch(weights)));
        sums = sums == null ? new double[statistics.length] : sums;
        for (int i = 0; i < sums.length; i++) {
          sums[i] += statistics[i];
        }
      }
    }
    float value = golden.number("value");
    assertEquals(value, metric.result(sums), 4 * Math.ulp(Math.max(Math.abs(value), 1f)));
  }
}
