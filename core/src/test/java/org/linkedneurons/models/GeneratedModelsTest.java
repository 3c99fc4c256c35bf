package org.linkedneurons.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.training.FitOptions;

/** Protects that every graph builds, and that training, evaluation and prediction agree on it. */
@Tag("generated")
class GeneratedModelsTest {
  private static final int MODELS = 1_000;
  private static final int SAMPLES = 3;

  @Test
  void allPhasesOfAThousandModelsAgree() {
    List<String> failures =
        IntStream.range(0, MODELS)
            .parallel()
            .mapToObj(GeneratedModelsTest::failure)
            .toList()
            .stream()
            .filter(failure -> !failure.isEmpty())
            .toList();
    assertEquals(List.of(), failures, failures.size() + " of " + MODELS);
  }

  /** What is wrong with a model, or nothing. */
  private static String failure(int seed) {
    RandomModel drawn = new RandomModel(seed);
    try {
      check(drawn, drawn.build(), seed);
      return "";
    } catch (RuntimeException | AssertionError e) {
      return "seed " + seed + ": " + e + " in " + drawn;
    }
  }

  private static void check(RandomModel drawn, Node output, long seed) {
    List<float[]> inputs = drawn.data(SAMPLES);
    try (Model model =
        Model.of(drawn.inputs(), List.of(output), new Engine().seed(seed).threads(1))) {
      float[] predicted = model.predict(inputs.toArray(float[][]::new));
      float[] labels = drawn.normal(predicted.length);
      double expected = 0;
      for (int i = 0; i < predicted.length; i++) {
        assertTrue(Float.isFinite(predicted[i]), "prediction " + predicted[i]);
        expected += Math.pow((double) predicted[i] - labels[i], 2) / predicted.length;
      }
      model.compile(new SGD(0), new MeanSquaredError());
      Dataset data = Samples.of(inputs, labels, SAMPLES).batch(SAMPLES);
      assertEquals(expected, model.evaluate(data).get("loss"), 1e-4 * (1 + expected), "evaluation");
      double trained = model.fit(data, FitOptions.epochs(1)).last("loss");
      if (drawn.differsInTraining()) {
        assertTrue(Double.isFinite(trained), "loss in training " + trained);
      } else {
        assertEquals(expected, trained, 1e-4 * (1 + expected), "training");
      }
    }
  }
}
