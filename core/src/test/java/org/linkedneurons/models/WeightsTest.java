package org.linkedneurons.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.DataException;
import org.linkedneurons.ModelException;
import org.linkedneurons.data.Samples;
import org.linkedneurons.layers.BatchNormalization;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.training.FitOptions;

/** Protects weights as arrays: whose they are, what they hold, and that a change is felt. */
class WeightsTest {
  private static Sequential model() {
    return new Sequential()
        .add(Input.of(2))
        .add(Dense.of(3).name("fc"))
        .add(new BatchNormalization().name("bn"))
        .add(Dense.of(1).name("fc_last"));
  }

  @Test
  void eachKnowsItsLayerItsNameItsShapeAndWhetherItIsTrained() {
    try (Sequential model = model()) {
      assertEquals(
          List.of(
              "fc/kernel [2, 3]",
              "fc/bias [3]",
              "bn/gamma [3]",
              "bn/beta [3]",
              "bn/moving_mean [3]",
              "bn/moving_variance [3]",
              "fc_last/kernel [3, 1]",
              "fc_last/bias [1]"),
          model.weights().stream().map(Weight::toString).toList());
      assertEquals(9, model.layer("fc").count(), "not those of fc_last");
      assertTrue(model.layer("bn").weight("beta").trainable());
      assertTrue(!model.layer("bn").weight("moving_mean").trainable());
    }
  }

  @Test
  void whatIsWrittenIsReadAndPredictedWithWithoutNewOperations() {
    try (Sequential model = model()) {
      model.predict(new float[2]);
      int before = operations(model);
      model.layer("fc").weight("kernel").set(new float[] {1, 0, 0, 0, 1, 0});
      model.layer("fc_last").weight("kernel").set(new float[] {10, 100, 0});
      model.layer("bn").weight("moving_variance").set(new float[] {0.999f, 0.999f, 0.999f});
      assertArrayEquals(
          new float[] {1, 0, 0, 0, 1, 0}, model.layer("fc").weight("kernel").values());
      assertArrayEquals(new float[] {230}, model.predict(new float[] {3, 2}), 1e-4f);
      assertEquals(before, operations(model));
    }
  }

  @Test
  void trainingGoesOnFromWhatIsWrittenAndItsSlotsAreNoWeights() {
    try (Sequential model = model()) {
      model.compile(new Adam(0), new MeanSquaredError());
      assertEquals(8, model.weights().size());
      model.layer("fc_last").weight("bias").set(new float[] {7});
      model.fit(Samples.of(new float[4], new float[2], 2).batch(2), FitOptions.epochs(1));
      assertArrayEquals(new float[] {7}, model.layer("fc_last").weight("bias").values());
    }
  }

  @Test
  void otherSizesLayersAndWeightsAreNamed() {
    try (Sequential model = model()) {
      Weight bias = model.layer("fc").weight("bias");
      DataException size = assertThrows(DataException.class, () -> bias.set(new float[4]));
      assertTrue(size.getMessage().startsWith("fc/bias: expected 3 values"), size.getMessage());
      ModelException layer = assertThrows(ModelException.class, () -> model.layer("fd"));
      assertTrue(layer.getMessage().contains("fc, bn, fc_last"), layer.getMessage());
      LayerWeights fc = model.layer("fc");
      ModelException weight = assertThrows(ModelException.class, () -> fc.weight("gamma"));
      assertTrue(weight.getMessage().contains("[kernel, bias]"), weight.getMessage());
    }
  }

  private static int operations(Model model) {
    int count = 0;
    for (var all = model.graph().graph().operations(); all.hasNext(); all.next()) {
      count++;
    }
    return count;
  }
}
