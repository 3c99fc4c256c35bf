package org.linkedneurons.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Protects that what a loss cannot do is refused by name, and that copies keep what they had. */
class LossSettingsTest {
  private static void assertRefused(String where, Executable call) {
    ModelException refused = assertThrows(ModelException.class, call);
    assertTrue(refused.getMessage().startsWith(where), refused.getMessage());
  }

  private static Loss read(String className, String key, Object value) {
    Map<String, Object> values = new HashMap<>();
    values.put(key, value);
    return Catalog.standard().create(Loss.class, new Config(className, values), "test");
  }

  @Test
  void reductionsThatGiveNoOneNumberAreRefused() {
    assertEquals(new Poisson(), read("Poisson", "reduction", "sum_over_batch_size"));
    assertEquals(new Poisson(), read("Poisson", "reduction", "auto"));
    assertEquals(new Poisson().reduction(Reduction.SUM), read("Poisson", "reduction", "sum"));
    assertRefused("Poisson.reduction", () -> read("Poisson", "reduction", "none"));
    assertRefused(
        "Poisson.reduction", () -> read("Poisson", "reduction", "mean_with_sample_weight"));
  }

  @Test
  void anotherReductionIsOfTheSameLoss() {
    Loss sum = new Huber(2).reduction(Reduction.SUM);
    assertEquals(new Huber(2), sum.reduction(Reduction.SUM_OVER_BATCH_SIZE));
    assertEquals(Reduction.SUM, sum.options().reduction());
    Shape output = Shape.of(-1, 3);
    Loss sparse = new SparseCategoricalCrossentropy().reduction(Reduction.SUM);
    assertEquals(1, sparse.labelShape(output).numDimensions());
    assertEquals(0, sparse.labels(output).firstWrong(new float[] {3}));
  }

  @Test
  void anIgnoredLabelNeedNotBeAClass() {
    Labels labels = new SparseCategoricalCrossentropy().ignoreClass(255).labels(Shape.of(-1, 3));
    assertEquals(-1, labels.firstWrong(new float[] {0, 255, 2}));
    assertEquals(2, labels.firstWrong(new float[] {0, 255, 3}));
  }

  @Test
  void wrongValuesAreRefused() {
    assertRefused("Huber.delta", () -> new Huber(0));
    try (Scratch scratch = new Scratch()) {
      var table = scratch.batch(Values.of(1, 2, 0, 1));
      assertRefused("loss", () -> new Dice().axis(2).perSample(scratch.tf(), table, table));
    }
  }

  @Test
  void eachCopyKeepsTheOtherValues() {
    var binary = new BinaryFocalCrossentropy(true, 0.3, 3, true, 0.1);
    assertEquals(binary, binary.alpha(0.3).gamma(3).fromLogits(true).labelSmoothing(0.1));
    assertEquals(
        binary,
        new BinaryFocalCrossentropy()
            .labelSmoothing(0.1)
            .fromLogits(true)
            .gamma(3)
            .alpha(0.3)
            .applyClassBalancing(true));
    var categorical = new CategoricalFocalCrossentropy(0.3, 3, true, 0.1);
    assertEquals(categorical, categorical.alpha(0.3).gamma(3).fromLogits(true));
    assertEquals(
        categorical,
        new CategoricalFocalCrossentropy()
            .labelSmoothing(0.1)
            .fromLogits(true)
            .gamma(3)
            .alpha(0.3));
    var tversky = new Tversky(0.3, 0.7, List.of(1));
    assertEquals(tversky, new Tversky().axis(1).beta(0.7).alpha(0.3));
    assertEquals(tversky, tversky.axis(1));
    var sparse = new SparseCategoricalCrossentropy(true, 3);
    assertEquals(sparse, new SparseCategoricalCrossentropy().ignoreClass(3).fromLogits(true));
    assertEquals(sparse, sparse.ignoreClass(3));
  }
}
