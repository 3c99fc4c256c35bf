package org.linkedneurons.losses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.golden.GoldenCase;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.golden.Values;
import org.linkedneurons.settings.Catalog;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Protects the losses: value of each sample, mean, and gradient, as in Keras.
 *
 * <p>Tolerance: 4 units in the last place of the value, or of 1 where the value is smaller (of 1/n
 * for the gradient of the mean of n).
 */
class LossesAgreeWithKerasTest {
  private static final int UNITS = 4;

  @TestFactory
  Stream<DynamicTest> eachSampleCostsWhatItCostsInKeras() {
    return GoldenCase.tests("losses.json", "loss", this::check);
  }

  @TestFactory
  Stream<DynamicTest> anEqualLossIsMadeOfItsConfig() {
    return GoldenCase.tests(
        "losses.json",
        "loss",
        golden -> {
          Loss loss = golden.part("loss", Loss.class);
          assertEquals(loss, Catalog.standard().create(Loss.class, loss.config(), "test"));
        });
  }

  private void check(GoldenCase golden) {
    Loss loss = golden.part("loss", Loss.class);
    Values labels = golden.values("labels");
    Values predictions = golden.values("predictions");
    try (Scratch scratch = new Scratch()) {
      Operand<TFloat32> target = scratch.batch(labels);
      Operand<TFloat32> output = scratch.batch(predictions);
      assertArrayEquals(
          target.shape().asArray(), loss.labelShape(output.shape()).asArray(), "label shape");
      Operand<TFloat32> perSample = loss.perSample(scratch.tf(), target, output);
      Operand<TFloat32> mean = scratch.tf().math.mean(perSample, scratch.tf().constant(0));

      int samples = (int) predictions.shape().get(0);
      float[] expected = meanOfEach(samples, golden.numbers("per_sample"));
      Values.assertClose(expected, scratch.read(perSample), 1, UNITS);
      Values.assertClose(new float[] {golden.number("mean")}, scratch.read(mean), 1, UNITS);
      Values.assertClose(
          golden.values("prediction_gradient").data(),
          scratch.read(scratch.gradient(mean, output)),
          1f / samples,
          UNITS);
    }
  }

  /** Keras keeps inner axes where it does not reduce; here a sample has one value. */
  private static float[] meanOfEach(int samples, float[] values) {
    int inner = values.length / samples;
    float[] means = new float[samples];
    for (int i = 0; i < values.length; i++) {
      means[i / inner] += values[i] / inner;
    }
    return means;
  }
}
