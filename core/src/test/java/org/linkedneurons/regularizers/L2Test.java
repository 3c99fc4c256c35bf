package org.linkedneurons.regularizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.golden.Values;
import org.linkedneurons.settings.Catalog;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Protects the penalty on weights against a computation by hand. */
class L2Test {

  @Test
  void penaltyIsTheFactorTimesTheSumOfSquares() {
    try (Scratch scratch = new Scratch()) {
      Operand<TFloat32> weight = scratch.batch(Values.of(2, 2, 1, -2, 3, 0));
      Operand<TFloat32> penalty = new L2(0.25).apply(scratch.tf(), weight);
      assertArrayEquals(new float[] {3.5f}, scratch.read(penalty));
      assertArrayEquals(
          new float[] {0.5f, -1, 1.5f, 0}, scratch.read(scratch.gradient(penalty, weight)));
    }
  }

  @Test
  void itIsMadeByItsKerasName() {
    assertEquals(new L2(0.01), Catalog.standard().create(Regularizer.class, "L2", "test"));
    assertEquals(
        new L2(0.5), Catalog.standard().create(Regularizer.class, new L2(0.5).config(), "test"));
  }
}
