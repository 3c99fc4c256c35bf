package org.linkedneurons.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Protects the pixels of a shifted image. */
class ImageShiftTest {
  /** Two rows of three columns, one channel. */
  private static float[] shifted(double down, double right, boolean mirrored) {
    float[] image = {1, 2, 4, 10, 20, 40};
    new ImageShift(2, 3, 1, down, right, mirrored).apply(image, 0);
    return image;
  }

  @Test
  void noShiftChangesNothing() {
    assertArrayEquals(new float[] {1, 2, 4, 10, 20, 40}, shifted(0, 0, false));
  }

  @Test
  void mirroringReversesColumns() {
    assertArrayEquals(new float[] {4, 2, 1, 40, 20, 10}, shifted(0, 0, true));
  }

  @Test
  void aShiftByWholePixelsRepeatsTheEdge() {
    assertArrayEquals(new float[] {1, 1, 2, 10, 10, 20}, shifted(0, 1, false));
    assertArrayEquals(new float[] {2, 4, 4, 20, 40, 40}, shifted(0, -1, false));
    assertArrayEquals(new float[] {1, 2, 4, 1, 2, 4}, shifted(1, 0, false));
    assertArrayEquals(new float[] {10, 20, 40, 10, 20, 40}, shifted(-1, 0, false));
    assertArrayEquals(new float[] {1, 1, 1, 1, 1, 1}, shifted(2, 3, false));
  }

  @Test
  void aShiftBetweenPixelsIsLinear() {
    assertArrayEquals(new float[] {1, 1.25f, 2.5f, 10, 12.5f, 25}, shifted(0, 0.75, false));
    assertArrayEquals(new float[] {3.25f, 6.5f, 13, 10, 20, 40}, shifted(-0.25, 0, false));
  }

  @Test
  void mirroringComesAfterTheShift() {
    assertArrayEquals(new float[] {2, 1, 1, 20, 10, 10}, shifted(0, 1, true));
  }

  @Test
  void theDefinitionHoldsForAnyShift() {
    Random random = new Random(1);
    int height = 7;
    int width = 5;
    int channels = 3;
    for (int trial = 0; trial < 500; trial++) {
      double down = (2 * random.nextDouble() - 1) * height;
      double right = (2 * random.nextDouble() - 1) * width;
      boolean mirrored = random.nextBoolean();
      float[] image = new float[height * width * channels];
      for (int i = 0; i < image.length; i++) {
        image[i] = random.nextFloat();
      }
      float[] found = new float[image.length + 20];
      Arrays.fill(found, -1);
      System.arraycopy(image, 0, found, 10, image.length);
      new ImageShift(height, width, channels, down, right, mirrored).apply(found, 10);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          for (int c = 0; c < channels; c++) {
            double fromX = (mirrored ? width - 1 - x : x) - right;
            double expected = interpolated(image, height, width, channels, y - down, fromX, c);
            assertEquals(expected, found[10 + (y * width + x) * channels + c], 1e-5);
          }
        }
      }
      for (int i = 0; i < 10; i++) {
        assertEquals(-1, found[i], "before the image");
        assertEquals(-1, found[found.length - 1 - i], "after the image");
      }
    }
  }

  private static double interpolated(
      float[] image, int height, int width, int channels, double y, double x, int c) {
    double row = Math.clamp(y, 0, height - 1);
    double column = Math.clamp(x, 0, width - 1);
    double sum = 0;
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        double weight = Math.max(0, 1 - Math.abs(row - i)) * Math.max(0, 1 - Math.abs(column - j));
        sum += weight * image[(i * width + j) * channels + c];
      }
    }
    return sum;
  }
}
