package org.linkedneurons.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.activations.LeakyRelu;
import org.linkedneurons.golden.Values;
import org.linkedneurons.settings.Config;
import org.tensorflow.ndarray.Shape;

/** Protects the linked family's formulas with values computed by hand. */
class LinkedTest {
  private static final Values X = Values.rows(new float[] {-1, 2});

  private static float[] output(Layer layer, Values x, Values... weights) {
    try (LayerRun run = new LayerRun(layer, List.of(x.sample()), false)) {
      return run.output(List.of(x), List.of(weights)).data();
    }
  }

  private static float[] gradient(Layer layer, Values x, Values outputGradient) {
    try (LayerRun run = new LayerRun(layer, List.of(x.sample()), false)) {
      return run.gradients(List.of(x), List.of(), outputGradient).getFirst().data();
    }
  }

  private static Values weight(String name, float... values) {
    return new Values(name, Shape.of(values.length), values);
  }

  @Test
  void lkReluIsReluBesideMirroredRelu() {
    assertArrayEquals(new float[] {0, 2, 1, 0}, output(new LKReLU(), X));
  }

  @Test
  void oneHalfOfLkReluPassesGradientWhereverTheInputIsNotZero() {
    Values ones = Values.rows(new float[] {1, 1, 1, 1, 1, 1});
    Values x = Values.rows(new float[] {-0.001f, 0, 0.001f});
    assertArrayEquals(new float[] {-1, 0, 1}, gradient(new LKReLU(), x, ones));
  }

  @Test
  void lkSeluIsSeluBesideMirroredSelu() {
    // 1.0507 * x above 0, 1.0507 * 1.67326 * (exp(x) - 1) below.
    float[] expected = {-1.1113307f, 2.101402f, 1.050701f, -1.5201665f};
    assertArrayEquals(expected, output(new LKSELU(), X), 1e-5f);
  }

  @Test
  void lkSwishIsSwishBesideMirroredSwish() {
    // x / (1 + exp(-x)).
    float[] expected = {-0.26894143f, 1.7615942f, 0.7310586f, -0.23840584f};
    assertArrayEquals(expected, output(new LKSwish(), X), 1e-6f);
  }

  @Test
  void theHalvesOfLkPreluHaveSlopesOfTheirOwn() {
    Values positive = weight("pos/alpha", 0.1f, 0.2f);
    Values negative = weight("neg/alpha", 0.3f, 0.5f);
    assertArrayEquals(
        new float[] {-0.1f, 2, 1, -1}, output(new LKPReLU(), X, positive, negative), 1e-7f);
  }

  @Test
  void lkPreluStartsAsLkRelu() {
    assertArrayEquals(output(new LKReLU(), X), output(new LKPReLU(), X));
  }

  @Test
  void anyNumberOfMembersIsLinkedInOrder() {
    Linked three = Linked.of(Activations.RELU, Activations.NEGATIVE_PART, new LeakyRelu(0.5));
    assertArrayEquals(new float[] {0, 2, -1, 0, -0.5f, 2}, output(three, X));
    assertArrayEquals(new float[] {0, 2}, output(Linked.of(Activations.RELU), X));
  }

  @Test
  void membersWithWeightsHaveThoseOfTheirPlace() {
    Linked layer = Linked.of(Activations.PRELU, Activations.RELU, Activations.PRELU.mirrored());
    try (LayerRun run = new LayerRun(layer, List.of(X.sample()), false)) {
      assertEquals(
          List.of("0/alpha", "2/alpha"), run.weights().stream().map(LayerRun::shortName).toList());
    }
    assertArrayEquals(
        new float[] {-0.1f, 2, 0, 2, 1, -1},
        output(layer, X, weight("0/alpha", 0.1f, 0.2f), weight("2/alpha", 0.3f, 0.5f)),
        1e-7f);
  }

  @Test
  void anAxisOtherThanTheLastIsMultipliedInstead() {
    // One image of 2 rows, 1 column and 1 channel: the link stands below it.
    Values image = new Values(Shape.of(1, 2, 1, 1), new float[] {-1, 2});
    try (LayerRun run = new LayerRun(new LKReLU().axis(1), List.of(image.sample()), false)) {
      Values output = run.output(List.of(image), List.of());
      assertArrayEquals(new long[] {1, 4, 1, 1}, output.shape().asArray());
      assertArrayEquals(new float[] {0, 2, 1, 0}, output.data());
    }
  }

  @Test
  void aMirrorOfAMirrorIsTheFunctionItself() {
    Linked layer = Linked.of(Activations.RELU.mirrored().mirrored());
    assertArrayEquals(output(Linked.of(Activations.RELU), X), output(layer, X));
  }

  @Test
  void aMirroredLinkIsTheLinkOfAFunctionAndItsMirror() {
    assertEquals(
        Linked.of(Activations.GELU, Activations.GELU.mirrored()).config(),
        Linked.mirror(Activations.GELU).config());
    assertArrayEquals(output(new LKReLU(), X), output(Linked.mirror(Activations.RELU), X));
  }

  @Test
  void membersAreNamesRecordsOrConfigurationsAlike() {
    Config config = Config.of("Linked");
    Object map = Map.of("class_name", "leaky_relu", "config", Map.of("negative_slope", 0.5));
    float[] expected = output(Linked.of(Activations.RELU, new LeakyRelu(0.5)), X);
    assertArrayEquals(
        expected, output(new Linked(config.with("members", List.of("relu", map))), X));
    assertArrayEquals(
        expected,
        output(
            new Linked(config.with("members", List.of(Activations.RELU, new LeakyRelu(0.5)))), X));
  }
}
