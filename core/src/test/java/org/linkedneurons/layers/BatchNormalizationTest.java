package org.linkedneurons.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linkedneurons.golden.Values;
import org.tensorflow.ndarray.Shape;

/** Protects the two ways of batch normalization with values computed by hand. */
class BatchNormalizationTest {
  private static final Values X = Values.rows(new float[] {0, 5}, new float[] {4, 5});

  private static Values weight(String name, float... values) {
    return new Values(name, Shape.of(values.length), values);
  }

  @Test
  void trainingNormalizesByTheBatchWithItsBiasedVariance() {
    Layer layer = new BatchNormalization().epsilon(0.5);
    try (LayerRun run = new LayerRun(layer, List.of(X.sample()), true)) {
      // Means 2 and 5, variances 4 and 0: (x - 2) / sqrt(4.5) and 0.
      float y = (float) (2 / Math.sqrt(4.5));
      float[] output = run.output(List.of(X), List.of()).data();
      assertArrayEquals(new float[] {-y, 0, y, 0}, output, 1e-6f);
    }
  }

  @Test
  void trainingMovesTheStatisticsByMomentum() {
    Layer layer = new BatchNormalization().momentum(0.75);
    try (LayerRun run = new LayerRun(layer, List.of(X.sample()), true)) {
      Map<String, Values> after =
          run.statesAfter(
              List.of(X), List.of(weight("moving_mean", 1, 1), weight("moving_variance", 2, 2)));
      assertArrayEquals(
          new float[] {0.75f + 0.5f, 0.75f + 1.25f}, after.get("moving_mean").data(), 1e-6f);
      // The variance that divides by n, 4; by n - 1 it would be 8.
      assertArrayEquals(new float[] {1.5f + 1, 1.5f}, after.get("moving_variance").data(), 1e-6f);
    }
  }

  @Test
  void inferenceUsesTheMovingStatisticsAndLeavesThem() {
    Layer layer = new BatchNormalization().epsilon(0.5);
    try (LayerRun run = new LayerRun(layer, List.of(X.sample()), false)) {
      assertEquals(0, run.updates());
      float[] output =
          run.output(
                  List.of(X),
                  List.of(
                      weight("gamma", 3, 1),
                      weight("beta", 10, 0),
                      weight("moving_mean", 2, 4),
                      weight("moving_variance", 3.5f, 0.5f)))
              .data();
      assertArrayEquals(new float[] {7, 1, 13, 1}, output, 1e-5f);
    }
  }

  @Test
  void oneSampleHasTheVarianceZero() {
    try (LayerRun run = new LayerRun(new BatchNormalization(), List.of(X.sample()), true)) {
      Values one = Values.rows(new float[] {3, -7});
      assertArrayEquals(new float[] {0, 0}, run.output(List.of(one), List.of()).data());
      assertArrayEquals(
          new float[] {0.99f, 0.99f},
          run.statesAfter(List.of(one), List.of()).get("moving_variance").data(),
          1e-6f);
    }
  }
}
