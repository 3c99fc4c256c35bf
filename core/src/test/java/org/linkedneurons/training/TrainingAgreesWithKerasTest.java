package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.golden.GoldenCase;
import org.linkedneurons.golden.Values;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.Optimizer;

/**
 * Protects what a training step does beside the rule itself: a small network has the losses and
 * weights of Keras after each of five trainings of two steps.
 *
 * <p>Tolerance: 16 units in the last place of the value, or of 1 where it is smaller; of Adam's
 * family 80: 1e-5 of the way of ten steps of 0.05, see OptimizersAgreeWithKerasTest.
 */
class TrainingAgreesWithKerasTest {

  @TestFactory
  Stream<DynamicTest> eachFitLeavesTheWeightsThatKerasLeaves() {
    return GoldenCase.tests("training.json", "optimizer", TrainingAgreesWithKerasTest::check);
  }

  private static void check(GoldenCase golden) {
    Values inputs = golden.values("inputs");
    Values labels = golden.values("labels");
    int samples = (int) inputs.shape().get(0);
    Dataset data =
        Samples.of(inputs.data(), labels.data(), samples).batch((int) golden.number("batch_size"));
    try (Sequential model = new Sequential().add(Input.of(inputs.shape().get(1)))) {
      golden.json().required("layers").forEach(layer -> model.add(layer(layer)));
      Map<String, Values> start = golden.named("weights");
      start.forEach((name, values) -> write(model, name, values));
      model.compile(optimizer(golden), new MeanSquaredError());
      for (GoldenCase fit : golden.parts("fits")) {
        double loss = model.fit(data, FitOptions.epochs(1)).last("loss");
        assertClose(golden, new float[] {fit.number("loss")}, new float[] {(float) loss});
        Set<String> checked = new HashSet<>();
        fit.named("weights")
            .forEach(
                (name, values) -> {
                  checked.add(name);
                  assertClose(golden, values.data(), read(model, name));
                });
        assertEquals(start.keySet(), checked);
      }
    }
  }

  private static void assertClose(GoldenCase golden, float[] expected, float[] actual) {
    int units = golden.text("optimizer").startsWith("Adam") ? 80 : 16;
    Values.assertClose(expected, actual, 1, units);
  }

  private static Layer layer(JsonNode json) {
    return Layer.fromConfig(new ObjectMapper().convertValue(json, Map.class));
  }

  private static Optimizer optimizer(GoldenCase golden) {
    Optimizer optimizer = golden.part("optimizer", Optimizer.class);
    String[] excluded =
        new ObjectMapper()
            .convertValue(golden.json().get("exclude_from_weight_decay"), String[].class);
    return excluded.length == 0 ? optimizer : optimizer.excludeFromWeightDecay(excluded);
  }

  private static void write(Sequential model, String name, Values values) {
    String[] path = name.split("/", 2);
    model.layer(path[0]).weight(path[1]).set(values.data());
  }

  private static float[] read(Sequential model, String name) {
    String[] path = name.split("/", 2);
    return model.layer(path[0]).weight(path[1]).values();
  }
}
