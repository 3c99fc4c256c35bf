package org.linkedneurons.initializers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.Padding;
import org.linkedneurons.models.Sequential;
import org.tensorflow.ndarray.Shape;

/** Protects that a network of linked rectifiers is linear at its start, and keeps lengths. */
class LooksLinearTest {

  @Test
  void theSecondHalfOfADenseKernelIsTheFirstWithTheOtherSign() {
    float[] kernel = draw(Shape.of(6, 4));
    for (int i = 0; i < 12; i++) {
      assertEquals(-kernel[i], kernel[12 + i]);
    }
  }

  @Test
  void aConvolutionKernelStandsInItsMiddle() {
    float[] kernel = draw(Shape.of(3, 3, 4, 2));
    double middle = 0;
    double all = 0;
    for (int i = 0; i < kernel.length; i++) {
      double square = (double) kernel[i] * kernel[i];
      all += square;
      middle += i / 8 == 4 ? square : 0;
    }
    assertEquals(4, all, 1e-5, "two orthonormal columns, twice");
    assertEquals(all, middle);
  }

  @Test
  void fiftyLayersAreALinearMapThatKeepsLengths() {
    Sequential network = new Sequential().engine(new Engine().seed(3)).add(Input.of(5, 5, 4));
    for (int layer = 0; layer < 50; layer++) {
      network
          .add(new LKReLU())
          .add(
              Conv2D.of(4, 3)
                  .padding(Padding.SAME)
                  .kernelInitializer(new LooksLinear())
                  .activation(Activations.LINEAR));
    }
    float[] x = new float[100];
    float[] opposite = new float[100];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) Math.sin(i);
      opposite[i] = -2 * x[i];
    }
    try (network) {
      float[] y = network.predict(x);
      float[] z = network.predict(opposite);
      for (int i = 0; i < y.length; i++) {
        assertEquals(-2 * y[i], z[i], 1e-4, "linear");
      }
      assertEquals(length(x), length(y), 1e-3);
    }
  }

  private static double length(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }

  @Test
  void anOddNumberOfChannelsIsRefusedInOneLine() {
    ModelException error = assertThrows(ModelException.class, () -> draw(Shape.of(5, 4)));
    assertTrue(error.getMessage().contains("even number of input channels"), error.getMessage());
    assertEquals(1, error.getMessage().lines().count());
  }

  private static float[] draw(Shape shape) {
    try (Scratch scratch = new Scratch()) {
      return scratch.read(
          new LooksLinear().apply(scratch.tf(), shape, scratch.tf().constant(new long[] {7, 3})));
    }
  }
}
