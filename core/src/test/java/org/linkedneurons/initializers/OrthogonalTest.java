package org.linkedneurons.initializers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.linkedneurons.golden.Scratch;
import org.tensorflow.ndarray.Shape;

/** Protects orthogonality: rows or columns, whichever are fewer, are orthogonal and gain long. */
class OrthogonalTest {

  @Test
  void columnsOfATallMatrixAreOrthonormal() {
    assertOrthogonal(new Orthogonal(), Shape.of(30, 20), 1);
  }

  @Test
  void rowsOfAWideMatrixAreOrthonormal() {
    assertOrthogonal(new Orthogonal(), Shape.of(20, 30), 1);
  }

  @Test
  void aConvolutionKernelIsAMatrixOfFiltersInItsColumns() {
    assertOrthogonal(new Orthogonal(), Shape.of(3, 3, 4, 8), 1);
    assertOrthogonal(new Orthogonal(), Shape.of(1, 2, 4, 32), 1);
  }

  @Test
  void gainIsTheLength() {
    assertOrthogonal(new Orthogonal(3), Shape.of(3, 3, 4, 8), 3);
  }

  @Test
  void everySignIsDrawn() {
    int positive = 0;
    for (long seed = 0; seed < 40; seed++) {
      positive += draw(new Orthogonal(), Shape.of(4, 3), seed)[0] > 0 ? 1 : 0;
    }
    assertTrue(positive > 5 && positive < 35, positive + " of 40 are positive");
  }

  private static void assertOrthogonal(Orthogonal initializer, Shape shape, double gain) {
    int columns = (int) shape.get(-1);
    int rows = (int) shape.size() / columns;
    float[] values = draw(initializer, shape, 7);
    boolean tall = rows >= columns;
    int vectors = Math.min(rows, columns);
    int length = Math.max(rows, columns);
    for (int a = 0; a < vectors; a++) {
      for (int b = 0; b <= a; b++) {
        double product = 0;
        for (int i = 0; i < length; i++) {
          product +=
              tall
                  ? (double) values[i * columns + a] * values[i * columns + b]
                  : (double) values[a * columns + i] * values[b * columns + i];
        }
        assertEquals(a == b ? gain * gain : 0, product, 1e-5, "vectors " + a + " and " + b);
      }
    }
  }

  private static float[] draw(Initializer initializer, Shape shape, long seed) {
    try (Scratch scratch = new Scratch()) {
      return scratch.read(
          initializer.apply(scratch.tf(), shape, scratch.tf().constant(new long[] {seed, 3})));
    }
  }
}
