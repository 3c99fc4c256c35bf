package org.linkedneurons.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linkedneurons.DataException;

/** Protects the order and the content of samples. */
class SamplesTest {
  /** Sample i has the inputs (2i, 2i + 1) and the label 100 + i. */
  private static Samples numbers(int count) {
    float[] inputs = new float[2 * count];
    float[] labels = new float[count];
    for (int i = 0; i < count; i++) {
      inputs[2 * i] = 2 * i;
      inputs[2 * i + 1] = 2 * i + 1;
      labels[i] = 100 + i;
    }
    return Samples.of(inputs, labels, count);
  }

  @Test
  void aSampleIsWrittenIntoItsRow() {
    Batch batch = new Batch(List.of(new float[6]), new float[3], 3);
    numbers(5).read(4, batch, 1, 0);
    assertArrayEquals(new float[] {0, 0, 8, 9, 0, 0}, batch.inputs().getFirst());
    assertArrayEquals(new float[] {0, 104, 0}, batch.labels().getFirst());
  }

  @Test
  void severalInputsStayTogether() {
    Samples samples =
        Samples.of(
            List.of(new float[] {1, 2, 3, 4}, new float[] {5, 6}), new float[] {7, 8, 9, 10}, 2);
    assertArrayEquals(new int[] {2, 1}, samples.inputSizes());
    assertArrayEquals(new int[] {2}, samples.labelSizes());
    Batch batch = samples.batch(2).batches(0).next();
    assertArrayEquals(new float[] {5, 6}, batch.inputs().get(1));
  }

  @Test
  void samplesMayHaveNoLabels() {
    Samples samples = Samples.of(new float[] {1, 2}, new float[0], 2);
    assertArrayEquals(new int[0], samples.labelSizes());
    assertEquals(0, samples.batch(2).batches(0).next().labels().size());
  }

  @Test
  void shufflingIsAPermutation() {
    int[] order = numbers(1000).shuffle(1).order(0);
    int[] all = IntStream.range(0, 1000).toArray();
    assertNotEquals(Arrays.toString(all), Arrays.toString(order));
    Arrays.sort(order);
    assertArrayEquals(all, order);
  }

  @Test
  void everyPermutationIsAboutEquallyFrequent() {
    int[] counts = new int[6];
    Samples samples = numbers(3).shuffle(5);
    for (int epoch = 0; epoch < 6000; epoch++) {
      int[] order = samples.order(epoch);
      counts[2 * order[0] + (order[1] > order[2] ? 1 : 0)]++;
    }
    for (int count : counts) {
      assertEquals(1000, count, 150, "five standard deviations, " + Arrays.toString(counts));
    }
  }

  @Test
  void theOrderDependsOnSeedAndEpochAlone() {
    Samples samples = numbers(100).shuffle(7);
    assertArrayEquals(samples.order(3), numbers(100).shuffle(7).order(3));
    assertNotEquals(Arrays.toString(samples.order(3)), Arrays.toString(samples.order(4)));
    assertNotEquals(
        Arrays.toString(samples.order(3)), Arrays.toString(numbers(100).shuffle(8).order(3)));
  }

  @Test
  void neighbouringSeedsShareNoOrder() {
    long orders =
        IntStream.range(0, 10_000)
            .mapToObj(i -> Arrays.toString(numbers(50).shuffle(i / 100).order(i % 100)))
            .distinct()
            .count();
    assertEquals(10_000, orders);
  }

  @Test
  void withoutShufflingSamplesKeepTheirOrder() {
    assertNull(numbers(3).order(0));
    assertNull(numbers(3).limit(2).order(0));
  }

  @Test
  void aLimitBeforeAShuffleKeepsTheFirst() {
    int[] order = numbers(100).limit(10).shuffle(1).order(0);
    Arrays.sort(order);
    assertArrayEquals(IntStream.range(0, 10).toArray(), order);
  }

  @Test
  void aLimitAfterAShuffleKeepsTheFirstShuffled() {
    Samples samples = numbers(100).shuffle(1).limit(10);
    int[] order = samples.order(0);
    assertNotEquals(Arrays.toString(order), Arrays.toString(samples.order(1)));
    Arrays.sort(order);
    assertArrayEquals(IntStream.range(0, 10).toArray(), order);
  }

  @Test
  void aLimitBeyondTheEndIsNone() {
    assertEquals(3, numbers(3).limit(10).size());
  }

  @Test
  void badCountsAreNamed() {
    assertThrows(DataException.class, () -> numbers(3).limit(0));
    DataException none =
        assertThrows(DataException.class, () -> Samples.of(new float[0], new float[0], 0));
    assertEquals("samples: expected at least one, found 0. Give some samples.", none.getMessage());
    DataException uneven =
        assertThrows(DataException.class, () -> Samples.of(new float[5], new float[2], 2));
    assertEquals(
        "inputs: expected a multiple of the 2 samples, found 5 floats. "
            + "Check the number of samples.",
        uneven.getMessage());
    assertThrows(DataException.class, () -> Samples.of(new float[4], new float[3], 2));
  }
}
