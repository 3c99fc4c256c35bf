package org.linkedneurons.losses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.golden.Values;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Protects training from infinite losses and lost gradients: a model that ends with softmax or
 * sigmoid is taken at its logits, however large; plain probabilities are held off 0 and 1.
 */
class StableLossTest {
  private static final float FAR = 1000;

  /** Far off and right, far off and wrong, undecided. */
  private static final Values LOGITS = Values.of(3, 3, FAR, -FAR, 0, FAR, -FAR, 0, 0, 0, 0);

  private static final Values LABELS = Values.of(3, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1);
  private static final Values CLASSES = new Values(LABELS.shape().take(1), new float[] {0, 1, 2});
  private static final float LOG_3 = (float) Math.log(3);
  private static final float[] COSTS = {0, 2 * FAR, LOG_3};
  private static final float[] GRADIENT = {0, 0, 0, 1, -1, 0, 1 / 3f, 1 / 3f, -2 / 3f};

  private static final Values BINARY_LOGITS = Values.of(5, 1, FAR, FAR, -FAR, -FAR, 0);
  private static final Values BINARY_LABELS = Values.of(5, 1, 1, 0, 1, 0, 1);
  private static final float[] BINARY_COSTS = {0, FAR, FAR, 0, (float) Math.log(2)};
  private static final float[] BINARY_GRADIENT = {0, 1, -1, 0, -0.5f};

  @Test
  void softmaxOfFarLogitsHasTheExactLossAndGradient() {
    check(new CategoricalCrossentropy(), LABELS, LOGITS, Activations.SOFTMAX, COSTS, GRADIENT);
    check(
        new SparseCategoricalCrossentropy(), CLASSES, LOGITS, Activations.SOFTMAX, COSTS, GRADIENT);
  }

  @Test
  void farLogitsHaveTheExactLossAndGradient() {
    check(
        new CategoricalCrossentropy().fromLogits(true),
        LABELS,
        LOGITS,
        Activations.LINEAR,
        COSTS,
        GRADIENT);
    check(
        new SparseCategoricalCrossentropy(true),
        CLASSES,
        LOGITS,
        Activations.LINEAR,
        COSTS,
        GRADIENT);
    check(
        new BinaryCrossentropy().fromLogits(true),
        BINARY_LABELS,
        BINARY_LOGITS,
        Activations.LINEAR,
        BINARY_COSTS,
        BINARY_GRADIENT);
  }

  @Test
  void sigmoidOfFarLogitsHasTheExactLossAndGradient() {
    check(
        new BinaryCrossentropy(),
        BINARY_LABELS,
        BINARY_LOGITS,
        Activations.SIGMOID,
        BINARY_COSTS,
        BINARY_GRADIENT);
  }

  @Test
  void certainProbabilitiesHaveAFiniteLossAndGradient() {
    assertFinite(new CategoricalCrossentropy(), LABELS, Values.of(3, 3, 1, 0, 0, 1, 0, 0, 0, 0, 1));
    assertFinite(
        new SparseCategoricalCrossentropy(), CLASSES, Values.of(3, 3, 1, 0, 0, 1, 0, 0, 0, 0, 1));
    assertFinite(new BinaryCrossentropy(), BINARY_LABELS, Values.of(5, 1, 1, 1, 0, 0, 1));
  }

  private static void check(
      Loss loss,
      Values labels,
      Values logits,
      ActivationFunction activation,
      float[] costs,
      float[] gradient) {
    try (Scratch scratch = new Scratch()) {
      Operand<TFloat32> input = scratch.batch(logits);
      Operand<TFloat32> output = activation.apply(input, scratch.weights());
      Operand<TFloat32> perSample =
          loss.perSample(
              scratch.tf(), scratch.batch(labels), new Prediction(output, activation, input));
      assertArrayEquals(costs, scratch.read(perSample), 1e-6f);
      assertArrayEquals(gradient, scratch.read(scratch.gradient(perSample, input)), 1e-6f);
    }
  }

  private static void assertFinite(Loss loss, Values labels, Values probabilities) {
    try (Scratch scratch = new Scratch()) {
      Operand<TFloat32> output = scratch.batch(probabilities);
      Operand<TFloat32> perSample = loss.perSample(scratch.tf(), scratch.batch(labels), output);
      for (float cost : scratch.read(perSample)) {
        assertTrue(cost >= 0 && cost < 17, "-log(1e-7) is the most, not " + cost);
      }
      for (float slope : scratch.read(scratch.gradient(perSample, output))) {
        assertTrue(Float.isFinite(slope), slope + "");
      }
    }
  }
}
