package org.linkedneurons.initializers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkedneurons.golden.Scratch;
import org.tensorflow.ndarray.Shape;

/** Protects repeatable runs: the seed alone decides on the first weights. */
class SeedTest {
  private static final Shape SHAPE = Shape.of(3, 3, 4, 8);

  static Stream<Initializer> random() {
    return Stream.of(
        new GlorotUniform(),
        new GlorotNormal(),
        new HeUniform(),
        new HeNormal(),
        new LecunUniform(),
        new LecunNormal(),
        new Orthogonal());
  }

  @ParameterizedTest
  @MethodSource("random")
  void anEqualSeedGivesEqualWeightsWhateverWasDrawnBefore(Initializer initializer) {
    float[] first = draw(initializer, 1, 2);
    try (Scratch other = new Scratch()) {
      var seed = other.tf().constant(new long[] {1, 2});
      other.read(new GlorotUniform().apply(other.tf(), Shape.of(5, 5), seed));
      assertArrayEquals(first, other.read(initializer.apply(other.tf(), SHAPE, seed)));
    }
  }

  @ParameterizedTest
  @MethodSource("random")
  void eachHalfOfTheSeedMatters(Initializer initializer) {
    float[] weights = draw(initializer, 1, 2);
    assertFalse(Arrays.equals(weights, draw(initializer, 2, 2)));
    assertFalse(Arrays.equals(weights, draw(initializer, 1, 3)));
  }

  private static float[] draw(Initializer initializer, long... seed) {
    try (Scratch scratch = new Scratch()) {
      return scratch.read(initializer.apply(scratch.tf(), SHAPE, scratch.tf().constant(seed)));
    }
  }
}
