package org.linkedneurons.initializers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.golden.GoldenCase;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.settings.Catalog;
import org.tensorflow.ndarray.Shape;

/**
 * Protects the distributions of the first weights: bounds and moments of Keras'.
 *
 * <p>Tolerance: bounds to rounding; mean and deviation to five standard errors of the difference of
 * two samples. The seed is fixed, so the draw is, too.
 */
class InitializersAgreeWithKerasTest {

  @TestFactory
  Stream<DynamicTest> valuesKeepTheBoundsAndReachThem() {
    return cases(
        golden -> {
          float[] values = draw(golden);
          float low = golden.number("min_bound");
          float high = golden.number("max_bound");
          float least = min(values);
          float most = max(values);
          assertTrue(least >= Math.nextDown(low) && most <= Math.nextUp(high), least + " " + most);
          if (!golden.json().has("gram")) {
            assertTrue(least <= 0.999 * low || low == high, least + " is far from " + low);
            assertTrue(most >= 0.999 * high || low == high, most + " is far from " + high);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> meanAndDeviationAreThoseOfKeras() {
    return cases(
        golden -> {
          float[] values = draw(golden);
          double mean = mean(values);
          double deviation = 0;
          for (float value : values) {
            deviation += (value - mean) * (value - mean) / values.length;
          }
          deviation = Math.sqrt(deviation);
          double fiveErrors = 5 * Math.sqrt(2.0 / values.length) * golden.number("stddev");
          assertEquals(golden.number("mean"), mean, fiveErrors + 1e-7);
          assertEquals(golden.number("stddev"), deviation, fiveErrors + 1e-7);
        });
  }

  @TestFactory
  Stream<DynamicTest> anEqualInitializerIsMadeOfItsConfig() {
    return cases(
        golden -> {
          Initializer part = golden.part("initializer", Initializer.class);
          assertEquals(part, Catalog.standard().create(Initializer.class, part.config(), "test"));
        });
  }

  private static Stream<DynamicTest> cases(
      org.junit.jupiter.api.function.ThrowingConsumer<GoldenCase> check) {
    return GoldenCase.tests("initializers.json", "initializer", check);
  }

  private static float[] draw(GoldenCase golden) {
    float[] sizes = golden.numbers("shape");
    long[] shape = new long[sizes.length];
    Arrays.setAll(shape, i -> (long) sizes[i]);
    try (Scratch scratch = new Scratch()) {
      return scratch.read(
          golden
              .part("initializer", Initializer.class)
              .apply(scratch.tf(), Shape.of(shape), scratch.tf().constant(new long[] {1, 2})));
    }
  }

  private static float min(float[] values) {
    float min = values[0];
    for (float value : values) {
      min = Math.min(min, value);
    }
    return min;
  }

  private static float max(float[] values) {
    float max = values[0];
    for (float value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
