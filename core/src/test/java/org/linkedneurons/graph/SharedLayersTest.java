package org.linkedneurons.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.linkedneurons.data.Samples;
import org.linkedneurons.initializers.Ones;
import org.linkedneurons.layers.BatchNormalization;
import org.linkedneurons.layers.Concatenate;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Dropout;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Model;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.training.FitOptions;

/** Protects layers that are applied several times, and outputs that no operation computes. */
class SharedLayersTest {

  /** Keras 3.15 on the same data: one branch moves the statistics after the other. */
  @RepeatedTest(5)
  void aNormalizationOnTwoBranchesMovesInTheirOrder() {
    Node p = Input.of(1).node();
    Node q = Input.of(1).node();
    BatchNormalization shared = new BatchNormalization().momentum(0.5).name("bn");
    Node both = new Concatenate().apply(shared.apply(p), shared.apply(q));
    try (Model model = Model.of(List.of(p, q), Dense.of(1).apply(both))) {
      model.compile(new SGD(0), new MeanSquaredError());
      model.fit(
          Samples.of(List.of(new float[] {0, 2}, new float[] {10, 20}), new float[2], 2).batch(2),
          FitOptions.epochs(1));
      // Mean 0 by 1 and 15; variance 1 by 1 and 25, halving each time.
      assertArrayEquals(new float[] {7.75f}, state(model, "moving_mean"));
      assertArrayEquals(new float[] {13}, state(model, "moving_variance"));
    }
  }

  private static float[] state(Model model, String name) {
    Variable state =
        model.graph().variables().all().stream()
            .filter(variable -> variable.name().equals("bn/" + name))
            .findFirst()
            .orElseThrow();
    return model.graph().read(state.value());
  }

  @Test
  void aLayerUsedTwiceMayStandBesideAnUnnamedOneOfItsClass() {
    Node input = Input.of(3).node();
    Dense shared = Dense.of(3);
    Node twice = shared.apply(shared.apply(input));
    try (Model model = Model.of(input, Dense.of(2).apply(twice))) {
      assertEquals(20, model.countParameters());
      assertEquals(2, model.predict(new float[3]).length);
    }
  }

  @Test
  void eachApplicationOfADropoutDrawsAMaskOfItsOwn() {
    Node input = Input.of(64).node();
    Dropout shared = Dropout.of(0.5);
    Node both = new Concatenate().apply(shared.apply(input), shared.apply(input));
    try (Model model = Model.of(input, Dense.of(1).apply(both))) {
      Phase training = model.graph().buildTraining();
      float[] ones = new float[64];
      Arrays.fill(ones, 1);
      Node concatenated = model.graph().topology().nodes().get(3);
      float[] masks = model.graph().read(training.values().get(concatenated), ones);
      assertEquals(128, masks.length);
      assertFalse(Arrays.equals(masks, 0, 64, masks, 64, 128), Arrays.toString(masks));
    }
  }

  @Test
  void anOutputThatIsAnInputIsReturned() {
    float[] values = {1, 2};
    try (Sequential lone = new Sequential().add(Input.of(2)).add(Dropout.of(0.5))) {
      assertArrayEquals(values, lone.predict(values));
    }
    Node input = Input.of(2).name("gradients").node();
    try (Model one = Model.of(input, new Concatenate().apply(input))) {
      assertArrayEquals(values, one.predict(values));
    }
    try (Model same = Model.of(input, input)) {
      assertArrayEquals(values, same.predict(values));
    }
  }

  @Test
  void anInputMayBeCalledAsTheGradientsAre() {
    Node input = Input.of(2).name("gradients").node();
    Node output = Dense.of(1).kernelInitializer(new Ones()).apply(input);
    try (Model model = Model.of(input, output)) {
      model.compile(new SGD(0.5), new MeanSquaredError());
      model.fit(Samples.of(new float[] {1, 1}, new float[] {0}, 1).batch(1), FitOptions.epochs(1));
      // Output 2, its gradient 4: each weight moves by -2.
      assertArrayEquals(new float[] {-1 + -1 + -2}, model.predict(new float[] {1, 1}));
    }
  }
}
