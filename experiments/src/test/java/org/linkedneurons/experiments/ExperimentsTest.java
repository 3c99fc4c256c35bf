package org.linkedneurons.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linkedneurons.data.Samples;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.training.FitOptions;
import org.linkedneurons.training.History;

/** Each experiment is the paper's network, and takes a step. */
final class ExperimentsTest {
  private static final long[] DIGITS = {28, 28, 1};
  private static final int CLASSES = 10;

  /**
   * By hand: convolutions 9 * in * out + out, dense in * out + out, linked activations double what
   * follows; PReLU has a slope for each element that it reads, linked PReLU two.
   */
  @ParameterizedTest
  @CsvSource({
    "mnist,relu,1199882",
    "mnist,selu,1199882",
    "mnist,swish,1199882",
    "mnist,prelu,1258506",
    "mnist,lkrelu,2399242",
    "mnist,lkselu,2399242",
    "mnist,lkswish,2399242",
    "mnist,lkprelu,2516490",
    "shift,relu,64580",
    "shift,selu,64580",
    "shift,swish,64580",
    "shift,prelu,78352",
    "shift,lkrelu,129029",
    "shift,lkselu,129029",
    "shift,lkswish,129029",
    "shift,lkprelu,156573"
  })
  void hasTheNetworksParameters(String experiment, String variant, long parameters) {
    try (Sequential model = build(experiment(experiment), variant)) {
      assertEquals(parameters, model.countParameters());
    }
  }

  @Test
  void namesAreUnique() {
    long names = Experiments.ALL.stream().map(Experiment::name).distinct().count();
    assertEquals(Experiments.ALL.size(), names);
  }

  @TestFactory
  Stream<DynamicTest> eachVariantTakesAStepThatLowersTheLoss() {
    return Experiments.ALL.stream()
        .flatMap(
            experiment ->
                experiment.variants().stream()
                    .map(
                        variant ->
                            DynamicTest.dynamicTest(
                                experiment.name() + " " + variant.name(),
                                () -> step(experiment, variant.name()))));
  }

  private static void step(Experiment experiment, String variant) {
    Samples samples =
        Samples.of(new float[Math.toIntExact(DIGITS[0] * DIGITS[1])], oneHot(3), 1).shuffle(1);
    try (Sequential model = build(experiment, variant)) {
      model.compile(
          experiment.optimizer(experiment.defaults().learningRate()),
          new CategoricalCrossentropy());
      History history = model.fit(samples.batch(1), FitOptions.epochs(2));
      assertTrue(history.last("loss") < history.get("loss")[0], () -> history + "");
    }
  }

  private static float[] oneHot(int label) {
    float[] labels = new float[CLASSES];
    labels[label] = 1;
    return labels;
  }

  private static Experiment experiment(String name) {
    return Experiments.ALL.stream()
        .filter(experiment -> experiment.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Sequential build(Experiment experiment, String variant) {
    Variant chosen =
        experiment.variants().stream()
            .filter(each -> each.name().equals(variant))
            .findFirst()
            .orElseThrow();
    return experiment.network(chosen, DIGITS, CLASSES).engine(new Engine());
  }
}
