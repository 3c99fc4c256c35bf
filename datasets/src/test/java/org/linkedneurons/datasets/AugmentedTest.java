package org.linkedneurons.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Batch;
import org.linkedneurons.data.Samples;

/** Protects what augmentation draws, and what it must leave alone. */
class AugmentedTest {
  private static final int SIZE = 20;
  private static final int COUNT = 2000;
  private static final int MIDDLE = SIZE / 2;

  /** Each image holds its rows' numbers in one channel and its columns' in the other. */
  private static final Samples RAMPS = ramps();

  private static Samples ramps() {
    float[] inputs = new float[COUNT * SIZE * SIZE * 2];
    for (int i = 0; i < COUNT * SIZE * SIZE; i++) {
      inputs[2 * i] = i / SIZE % SIZE;
      inputs[2 * i + 1] = i % SIZE;
    }
    float[] labels = new float[COUNT];
    IntStream.range(0, COUNT).forEach(i -> labels[i] = i);
    return Samples.of(inputs, labels, COUNT);
  }

  private static Samples augmented(double shift, boolean flip, long seed) {
    return new Augmented(RAMPS, SIZE, SIZE, 2, shift, flip, seed);
  }

  private static float[] image(Samples samples, int index, int epoch) {
    Batch batch = new Batch(List.of(new float[SIZE * SIZE * 2]), new float[1], 1);
    samples.read(index, batch, 0, epoch);
    assertEquals(index, batch.labels().getFirst()[0]);
    return batch.inputs().getFirst();
  }

  private static float at(float[] image, int row, int column, int channel) {
    return image[(row * SIZE + column) * 2 + channel];
  }

  private static boolean mirrored(float[] image) {
    return at(image, MIDDLE, MIDDLE + 1, 1) < at(image, MIDDLE, MIDDLE, 1);
  }

  private static double down(float[] image) {
    return MIDDLE - at(image, MIDDLE, MIDDLE, 0);
  }

  private static double right(float[] image) {
    return (mirrored(image) ? SIZE - 1 - MIDDLE : MIDDLE) - at(image, MIDDLE, MIDDLE, 1);
  }

  @Test
  void halfOfTheImagesAreMirrored() {
    Samples samples = augmented(0.1, true, 1);
    long mirrored = IntStream.range(0, COUNT).filter(i -> mirrored(image(samples, i, 0))).count();
    assertEquals(
        COUNT / 2.0, (double) mirrored, 5 * Math.sqrt(COUNT) / 2, "five standard deviations");
  }

  @Test
  void shiftsAreUniformUpToTheShareInBothAxes() {
    Samples samples = augmented(0.1, true, 1);
    double[][] shifts = new double[2][COUNT];
    for (int i = 0; i < COUNT; i++) {
      float[] image = image(samples, i, 0);
      shifts[0][i] = down(image);
      shifts[1][i] = right(image);
    }
    for (double[] shift : shifts) {
      Arrays.sort(shift);
      for (int i = 0; i < COUNT; i++) {
        double uniform = -2 + 4.0 * i / COUNT;
        assertEquals(uniform, shift[i], 0.2, "about Kolmogorov's bound for one in a million");
      }
    }
  }

  @Test
  void bothAxesAndTheFlipAreIndependent() {
    Samples samples = augmented(0.1, true, 1);
    int[] counts = new int[8];
    for (int i = 0; i < COUNT; i++) {
      float[] image = image(samples, i, 0);
      counts[(mirrored(image) ? 4 : 0) + (down(image) > 0 ? 2 : 0) + (right(image) > 0 ? 1 : 0)]++;
    }
    for (int count : counts) {
      assertEquals(COUNT / 8.0, count, 75, "five standard deviations, " + Arrays.toString(counts));
    }
  }

  @Test
  void anImageDependsOnSeedEpochAndNumberAlone() {
    float[] image = image(augmented(0.1, true, 1), 5, 3);
    Samples again = augmented(0.1, true, 1);
    image(again, 6, 3);
    assertArrayEquals(image, image(again, 5, 3));
    assertFalse(Arrays.equals(image, image(again, 5, 4)));
    assertFalse(Arrays.equals(image, image(again, 6, 3)));
    assertFalse(Arrays.equals(image, image(augmented(0.1, true, 2), 5, 3)));
  }

  @Test
  void manyThreadsSeeTheSameImages() {
    Samples samples = augmented(0.1, true, 1);
    int[] sums =
        IntStream.range(0, COUNT)
            .parallel()
            .map(i -> Arrays.hashCode(image(samples, i, 0)))
            .toArray();
    for (int i = 0; i < COUNT; i++) {
      assertEquals(Arrays.hashCode(image(samples, i, 0)), sums[i]);
    }
  }

  @Test
  void withoutShiftAndFlipImagesStayAsTheyAre() {
    for (int i = 0; i < 20; i++) {
      assertArrayEquals(image(RAMPS, i, 0), image(augmented(0, false, 1), i, 0));
      assertFalse(mirrored(image(augmented(0.1, false, 1), i, 0)));
    }
  }

  @Test
  void shufflingWorksOnEitherSide() {
    Samples inside = new Augmented(RAMPS.limit(50).shuffle(4), SIZE, SIZE, 2, 0.1, true, 1);
    Samples outside = new Augmented(RAMPS.limit(50), SIZE, SIZE, 2, 0.1, true, 1).shuffle(4);
    Iterator<Batch> expected = inside.batch(16).batches(2);
    Iterator<Batch> found = outside.batch(16).batches(2);
    while (expected.hasNext()) {
      Batch batch = expected.next();
      Batch other = found.next();
      assertArrayEquals(batch.labels().getFirst(), other.labels().getFirst());
      assertArrayEquals(batch.inputs().getFirst(), other.inputs().getFirst());
    }
    assertFalse(found.hasNext());
  }

  @Test
  void badSettingsAreNamed() {
    DataException size =
        assertThrows(DataException.class, () -> new Augmented(RAMPS, SIZE, SIZE, 3, 0.1, true, 1));
    assertEquals(
        "augmentation: expected one input of 20 x 20 x 3 values, found 800 values. "
            + "Give the images' size.",
        size.getMessage());
    for (double shift : new double[] {-0.1, 1, Double.NaN}) {
      assertTrue(
          assertThrows(DataException.class, () -> augmented(shift, true, 1))
              .getMessage()
              .contains(shift + ""));
    }
  }
}
