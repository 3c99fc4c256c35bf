package org.linkedneurons.experiments.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.runs.Runner;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.Node;
import org.linkedneurons.layers.Padding;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.metrics.Accuracy;
import org.linkedneurons.models.Model;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.training.FitOptions;

/**
 * Protects whole networks: the two of the usage page, trained on part of the real MNIST, reach what
 * the same networks reached in real Keras within the spread of its five seeds.
 */
class NetworksReachKerasAccuracyTest {
  private static final int SEEDS = 3;
  private final ImageSet mnist = org.linkedneurons.datasets.Mnist.load();

  @Test
  void theSequentialNetworkReachesWhatKerasReaches() throws IOException {
    Experiment experiment = new Mnist();
    Variant lkrelu =
        experiment.variants().stream()
            .filter(variant -> variant.name().equals("lkrelu"))
            .findFirst()
            .orElseThrow();
    requireKerasAccuracy(
        "sequential",
        seed -> {
          Model model =
              Runner.network(
                  experiment,
                  lkrelu,
                  experiment.settings(),
                  mnist.train(),
                  new Engine().seed(seed));
          model.compile(
              experiment.optimizer(Schedule.of(1)), new CategoricalCrossentropy(), new Accuracy());
          return model;
        });
  }

  @Test
  void theFunctionalNetworkReachesWhatKerasReaches() throws IOException {
    requireKerasAccuracy(
        "functional",
        seed -> {
          Node input = Input.of(28, 28, 1).node();
          Node x = Conv2D.of(4, 7).strides(2).padding(Padding.SAME).apply(input);
          x = Conv2D.of(4, 3).padding(Padding.SAME).apply(new LKReLU().apply(x));
          x = new Flatten().apply(new LKReLU().apply(x));
          x = Dense.of(10).activation(Activations.SOFTMAX).apply(x);
          Model model = Model.of(List.of(input), x, new Engine().seed(seed));
          model.compile(new Adam(), new CategoricalCrossentropy(), new Accuracy());
          return model;
        });
  }

  private void requireKerasAccuracy(String name, LongFunction<Model> network) throws IOException {
    JsonNode golden = golden(name);
    double[] keras =
        StreamSupport.stream(golden.get("accuracies").spliterator(), false)
            .mapToDouble(JsonNode::asDouble)
            .sorted()
            .toArray();
    double[] ours = new double[SEEDS];
    int batch = golden.get("batch_size").asInt();
    for (int seed = 0; seed < SEEDS; seed++) {
      try (Model model = network.apply(seed + 1)) {
        assertEquals(golden.get("parameters").asLong(), model.countParameters());
        var train =
            mnist.train().samples(-0.5f).limit(golden.get("train").asInt()).shuffle(seed + 1);
        var test = mnist.test().samples(-0.5f).limit(golden.get("test").asInt());
        FitOptions options =
            FitOptions.epochs(golden.get("epochs").asInt()).validation(test.batch(batch));
        ours[seed] = model.fit(train.batch(batch), options).last("val_accuracy");
      }
    }
    Arrays.sort(ours);
    assertTrue(
        ours[SEEDS / 2] >= keras[0],
        () -> "ours " + Arrays.toString(ours) + ", Keras " + Arrays.toString(keras));
  }

  private static JsonNode golden(String name) throws IOException {
    Path file = Path.of("..", "core", "src", "test", "resources", "golden", "networks.json");
    JsonNode root = new ObjectMapper().readTree(file.toFile());
    for (JsonNode network : root.isArray() ? root : root.get("cases")) {
      if (network.get("name").asText().equals(name)) {
        return network;
      }
    }
    throw new AssertionError("no golden network " + name);
  }
}
