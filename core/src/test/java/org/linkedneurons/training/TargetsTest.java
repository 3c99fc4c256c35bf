package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linkedneurons.DataException;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.initializers.Constant;
import org.linkedneurons.layers.Activation;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.metrics.BinaryAccuracy;
import org.linkedneurons.metrics.TopKCategoricalAccuracy;
import org.linkedneurons.models.Model;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;

/** Protects what several outputs, several metrics and weighted samples mean: by hand and Keras. */
class TargetsTest {

  /** Two outputs of one input x: 2x and 3x. */
  private static Model twoHeads() {
    Node input = Input.of(1).node();
    Node twice = Dense.of(1).kernelInitializer(new Constant(2)).name("twice").apply(input);
    Node thrice = Dense.of(1).kernelInitializer(new Constant(3)).name("thrice").apply(input);
    return Model.of(List.of(input), List.of(twice, thrice));
  }

  @Test
  void severalOutputsHaveALossAndMetricsEachUnderKerasNames() {
    try (Model model = twoHeads()) {
      model.compile(
          new SGD(0),
          List.of(
              Target.of(new MeanSquaredError()),
              Target.of(new MeanSquaredError(), new BinaryAccuracy())));
      Dataset data =
          Samples.of(
                  List.of(new float[] {1, 2}), List.of(new float[] {2, 3}, new float[] {0, 1}), 2)
              .batch(2);
      // 2x - y = 0, 1; 3x - z = 3, 5.
      assertEquals(
          Map.of(
              "loss", 17.5, "twice_loss", 0.5, "thrice_loss", 17.0, "thrice_binary_accuracy", .5),
          model.evaluate(data));
      History history = model.fit(data, FitOptions.epochs(1));
      assertEquals(
          List.of("loss", "twice_loss", "thrice_loss", "thrice_binary_accuracy", "learning_rate"),
          List.copyOf(history.epochs().getFirst().keySet()));
      assertEquals(17.5, history.last("loss"));
      assertEquals(2, model.predictAll(new float[] {1}).size());
      assertEquals(3, model.predictAll(new float[] {1}).getLast()[0]);
    }
  }

  @Test
  void eachOutputNeedsATargetAndLabels() {
    try (Model model = twoHeads()) {
      ModelException targets =
          assertThrows(
              ModelException.class, () -> model.compile(new SGD(0), new MeanSquaredError()));
      assertTrue(targets.getMessage().contains("each of the 2 outputs"), targets.getMessage());
      Target target = Target.of(new MeanSquaredError());
      model.compile(new SGD(0), List.of(target, target));
      Dataset one = Samples.of(new float[1], new float[1], 1).batch(1);
      DataException labels = assertThrows(DataException.class, () -> model.evaluate(one));
      assertTrue(labels.getMessage().contains("labels of 2 outputs"), labels.getMessage());
    }
  }

  @Test
  void equalNamesOfMetricsAreNumberedAndMetricsCanBeNamed() {
    try (Sequential model =
        new Sequential()
            .add(Input.of(10))
            .add(Dense.of(10).kernelInitializer(new Constant(0)))
            .add(Activation.of(Activations.SOFTMAX))) {
      model.compile(
          new SGD(0),
          new CategoricalCrossentropy(),
          new TopKCategoricalAccuracy(1),
          new TopKCategoricalAccuracy(5),
          new TopKCategoricalAccuracy(10).named("all"),
          new TopKCategoricalAccuracy(2));
      float[] label = new float[10];
      label[2] = 1;
      assertEquals(
          List.of(
              "loss",
              "top_k_categorical_accuracy",
              "top_k_categorical_accuracy_1",
              "all",
              "top_k_categorical_accuracy_2"),
          List.copyOf(model.evaluate(Samples.of(new float[10], label, 1).batch(1)).keySet()));
    }
  }

  /** Keras 3.15: the sum of weighted losses through the number of samples; plain metrics. */
  @Test
  void weightsOfSamplesWeighTheLossAndNotTheMetrics() {
    try (Sequential model =
        new Sequential().add(Input.of(1)).add(Dense.of(1).kernelInitializer(new Constant(1)))) {
      model.compile(new SGD(0.5), new MeanSquaredError(), new BinaryAccuracy());
      Dataset plain = Samples.of(new float[] {1, 2}, new float[] {0, 1}, 2).batch(2);
      Dataset weighted = plain.map(batch -> batch.sampleWeights(new float[] {3, 0}));
      // Errors 1 and 1: (3 * 1 + 0 * 1) / 2. One of two is on the right side of 0.5.
      assertEquals(Map.of("loss", 1.5, "binary_accuracy", 0.5), model.evaluate(weighted));
      assertEquals(1, model.evaluate(plain).get("loss"));
      model.fit(weighted, FitOptions.epochs(1));
      // The gradient is 3 * 2 * 1 / 2 = 3 for the kernel, at x = 1.
      assertEquals(1 - 0.5f * 3, model.layer("dense").weight("kernel").values()[0]);
    }
  }
}
