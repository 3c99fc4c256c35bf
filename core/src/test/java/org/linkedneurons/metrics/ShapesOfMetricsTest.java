package org.linkedneurons.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.golden.Values;
import org.tensorflow.ndarray.Shape;

/** Protects that a metric gives one value a sample, for every shape of labels that it takes. */
class ShapesOfMetricsTest {
  private static final Values SCORES =
      Values.of(3, 3, 0.1f, 0.7f, 0.2f, 0.5f, 0.2f, 0.3f, 0.2f, 0.3f, 0.5f);

  /** Two samples of two rows each. */
  private static final Values ROWS =
      new Values(
          Shape.of(2, 2, 3),
          new float[] {0.1f, 0.7f, 0.2f, 0.5f, 0.2f, 0.3f, 0.2f, 0.3f, 0.5f, 0.6f, 0.3f, 0.1f});

  private static final Values ROW_CLASSES = new Values(Shape.of(2, 2), new float[] {1, 1, 1, 2});
  private static final Values ROW_LABELS =
      new Values(Shape.of(2, 2, 3), new float[] {0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1});

  @Test
  void classNumbersMayStandInAColumn() {
    Values row = new Values(Shape.of(3), new float[] {1, 2, 2});
    Values column = Values.of(3, 1, 1, 2, 2);
    for (MeanMetric metric :
        List.of(
            new Accuracy(),
            new SparseCategoricalAccuracy(),
            new SparseTopKCategoricalAccuracy(1))) {
      assertArrayEquals(new float[] {1, 0, 1}, values(metric, row, SCORES));
      assertArrayEquals(new float[] {1, 0, 1}, values(metric, column, SCORES));
    }
  }

  @Test
  void innerAxesAreAveraged() {
    float[] best = {0.5f, 0};
    assertArrayEquals(best, values(new Accuracy(), ROW_CLASSES, ROWS));
    assertArrayEquals(best, values(new Accuracy(), ROW_LABELS, ROWS));
    float[] bestTwo = {0.5f, 0.5f};
    assertArrayEquals(bestTwo, values(new SparseTopKCategoricalAccuracy(2), ROW_CLASSES, ROWS));
    assertArrayEquals(bestTwo, values(new TopKCategoricalAccuracy(2), ROW_LABELS, ROWS));
  }

  @Test
  void namesAreKeras() {
    assertEquals("accuracy", new Accuracy().name());
    assertEquals("categorical_accuracy", new CategoricalAccuracy().name());
    assertEquals("sparse_categorical_accuracy", new SparseCategoricalAccuracy().name());
    assertEquals("binary_accuracy", new BinaryAccuracy().name());
    assertEquals("top_k_categorical_accuracy", new TopKCategoricalAccuracy().name());
    assertEquals("sparse_top_k_categorical_accuracy", new SparseTopKCategoricalAccuracy().name());
  }

  @Test
  void anEmptyTopIsRefused() {
    assertThrows(ModelException.class, () -> new TopKCategoricalAccuracy(0));
    assertThrows(ModelException.class, () -> new SparseTopKCategoricalAccuracy(0));
  }

  private static float[] values(MeanMetric metric, Values labels, Values output) {
    try (Scratch scratch = new Scratch()) {
      return scratch.read(
          metric.perSample(scratch.tf(), scratch.batch(labels), scratch.batch(output)));
    }
  }
}
