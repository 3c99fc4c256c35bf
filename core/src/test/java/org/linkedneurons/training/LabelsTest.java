package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkedneurons.DataException;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.losses.BinaryCrossentropy;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.losses.Loss;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.losses.SparseCategoricalCrossentropy;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;

/** Protects from training on labels that mean nothing: case SparseLabels and its siblings. */
class LabelsTest {

  private static DataException refused(
      Loss loss, int units, ActivationFunction activation, float... labels) {
    try (Sequential model = model(loss, units, activation)) {
      Dataset data = data(labels);
      DataException error = assertThrows(DataException.class, () -> model.evaluate(data));
      assertThrows(DataException.class, () -> model.fit(data, FitOptions.epochs(1)));
      return error;
    }
  }

  private static void taken(Loss loss, int units, ActivationFunction activation, float... labels) {
    try (Sequential model = model(loss, units, activation)) {
      assertTrue(Double.isFinite(model.evaluate(data(labels)).get("loss")));
    }
  }

  private static Sequential model(Loss loss, int units, ActivationFunction activation) {
    Sequential model =
        new Sequential().add(Input.of(2)).add(Dense.of(units).activation(activation));
    model.compile(new SGD(0.1), loss);
    return model;
  }

  /** Four samples, in two batches. */
  private static Dataset data(float... labels) {
    return Samples.of(new float[8], labels, 4).batch(2);
  }

  @ParameterizedTest
  @ValueSource(floats = {3, 7, -1, 1.5f, Float.NaN, Float.POSITIVE_INFINITY, 3e9f})
  void aNumberOfNoClassIsRefused(float label) {
    DataException error =
        refused(new SparseCategoricalCrossentropy(), 3, Activations.SOFTMAX, 0, 1, 2, label);
    assertEquals("labels, batch 1, sample 1", error.where());
    assertEquals("a whole number from 0 to 2, as the output has 3 classes", error.expected());
    assertEquals(Float.toString(label), error.found());
  }

  @Test
  void aRowThatIsNoDistributionIsRefused() {
    CategoricalCrossentropy loss = new CategoricalCrossentropy();
    DataException error = refused(loss, 2, Activations.SOFTMAX, 1, 0, 0, 1, 1, 1, 0, 1);
    assertEquals("labels, batch 1, sample 0", error.where());
    assertEquals("[1.0, 1.0]", error.found());
    refused(loss, 2, Activations.SOFTMAX, 1, 0, 0, 1, 0, 0, 0, 1);
    refused(loss, 2, Activations.SOFTMAX, 1, 0, 0, 1, 2, -1, 0, 1);
    refused(loss, 2, Activations.SOFTMAX, 1, 0, 0, 1, Float.NaN, 1, 0, 1);
    taken(loss, 2, Activations.SOFTMAX, 1, 0, 0.3f, 0.7f, 0.9f, 0.1f, 0, 1);
  }

  @Test
  void binaryLabelsLieFrom0To1AndOthersAreFinite() {
    BinaryCrossentropy binary = new BinaryCrossentropy();
    assertEquals("-1.0", refused(binary, 1, Activations.SIGMOID, 1, 1, 1, -1).found());
    refused(binary, 1, Activations.SIGMOID, 1, 0, 255, 0);
    refused(binary, 1, Activations.SIGMOID, 1, 0, Float.NaN, 0);
    taken(binary, 1, Activations.SIGMOID, 1, 0, 0.1f, 0.9f);
    refused(new MeanSquaredError(), 1, Activations.LINEAR, 1, 2, Float.NaN, 3);
    refused(new MeanSquaredError(), 1, Activations.LINEAR, 1, 2, Float.NEGATIVE_INFINITY, 3);
    taken(new MeanSquaredError(), 1, Activations.LINEAR, 1, -2e9f, 3, 4);
  }

  @Test
  void anotherWidthThanTheOutputsIsRefused() {
    refused(new SparseCategoricalCrossentropy(), 3, Activations.SOFTMAX, new float[12]);
    refused(new CategoricalCrossentropy(), 3, Activations.SOFTMAX, new float[4]);
    refused(new MeanSquaredError(), 1, Activations.LINEAR, new float[8]);
  }

  @Test
  void anOwnLossTakesWhatItLikes() {
    Loss own = (tf, labels, output) -> new MeanSquaredError().perSample(tf, labels, output);
    try (Sequential model = model(own, 1, Activations.LINEAR)) {
      assertTrue(model.evaluate(data(1, 2, Float.NaN, 3)).get("loss").isNaN());
    }
  }

  @Test
  void onRequestValuesThatAreNoNumbersAreNamed() {
    float[] inputs = {1, 2, 3, 4, 5, Float.NaN, 7, 8};
    Dataset plain = Samples.of(inputs, new float[4], 4).batch(2);
    try (Sequential model = model(new MeanSquaredError(), 1, Activations.LINEAR)) {
      assertTrue(model.evaluate(plain).get("loss").isNaN());
      DataException error = assertThrows(DataException.class, () -> model.evaluate(plain.finite()));
      assertEquals(
          "input 0, batch 1, sample 0: expected finite numbers, found NaN at place 1. "
              + "Leave the sample away or mend it.",
          error.getMessage());
      Dataset weighted =
          Samples.of(new float[8], new float[4], 4)
              .batch(2)
              .map(batch -> batch.sampleWeights(new float[] {1, Float.POSITIVE_INFINITY}));
      assertEquals(
          "sample weights, batch 0, sample 1",
          assertThrows(DataException.class, () -> model.evaluate(weighted.finite())).where());
      Dataset labels =
          Samples.of(List.of(new float[8]), new float[] {0, 0, 0, Float.NaN}, 4).batch(4).finite();
      assertEquals(
          "labels of output 0, batch 0, sample 3",
          assertThrows(DataException.class, () -> labels.batches(0).next()).where());
    }
  }
}
