package org.linkedneurons.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linkedneurons.DataException;

/** Protects the batches of an epoch. */
class DatasetTest {
  private static final Samples FIVE =
      Samples.of(new float[] {0, 1, 2, 3, 4}, new float[] {10, 11, 12, 13, 14}, 5);

  private static List<float[]> inputs(Dataset dataset, int epoch) {
    List<float[]> inputs = new ArrayList<>();
    dataset.batches(epoch).forEachRemaining(batch -> inputs.add(batch.inputs().getFirst()));
    return inputs;
  }

  @Test
  void theLastBatchMayBeShort() {
    Dataset dataset = FIVE.batch(2);
    List<float[]> inputs = inputs(dataset, 0);
    assertEquals(OptionalLong.of(3), dataset.size());
    assertEquals(3, inputs.size());
    assertArrayEquals(new float[] {0, 1}, inputs.get(0));
    assertArrayEquals(new float[] {4}, inputs.get(2));
  }

  @Test
  void countAndArraysAgree() {
    FIVE.batch(2)
        .batches(0)
        .forEachRemaining(
            batch -> {
              assertEquals(batch.count(), batch.inputs().getFirst().length);
              assertEquals(batch.count(), batch.labels().getFirst().length);
            });
  }

  @Test
  void aBatchLargerThanTheDataHoldsAll() {
    assertArrayEquals(new float[] {0, 1, 2, 3, 4}, inputs(FIVE.batch(100), 0).getFirst());
    assertEquals(OptionalLong.of(1), FIVE.batch(100).size());
  }

  @Test
  void labelsFollowTheirInputsThroughAShuffle() {
    Batch batch = FIVE.shuffle(3).batch(5).batches(0).next();
    for (int i = 0; i < 5; i++) {
      assertEquals(batch.inputs().getFirst()[i] + 10, batch.labels().getFirst()[i]);
    }
  }

  @Test
  void equalEpochsGiveEqualBatches() {
    Dataset dataset = FIVE.shuffle(3).batch(5);
    assertArrayEquals(inputs(dataset, 1).getFirst(), inputs(dataset, 1).getFirst());
  }

  @Test
  void batchesOwnTheirArrays() {
    Iterator<Batch> batches = FIVE.batch(2).batches(0);
    Batch first = batches.next();
    batches.next();
    assertArrayEquals(new float[] {0, 1}, first.inputs().getFirst());
    first.inputs().getFirst()[0] = 99;
    assertArrayEquals(new float[] {0, 1}, inputs(FIVE.batch(2), 0).getFirst());
  }

  @Test
  void mapChangesEachBatch() {
    Dataset negative =
        FIVE.batch(2)
            .map(
                batch -> {
                  float[] values = batch.inputs().getFirst();
                  IntStream.range(0, values.length).forEach(i -> values[i] = -values[i]);
                  return batch;
                });
    assertEquals(OptionalLong.of(3), negative.size());
    assertArrayEquals(new float[] {-2, -3}, inputs(negative, 0).get(1));
  }

  @Test
  void takeEndsAnEpochEarly() {
    assertEquals(2, inputs(FIVE.batch(2).take(2), 0).size());
    assertEquals(OptionalLong.of(2), FIVE.batch(2).take(2).size());
    assertEquals(OptionalLong.of(3), FIVE.batch(2).take(10).size());
  }

  @Test
  void anEndlessSourceCanBeTaken() {
    Dataset endless =
        epoch ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public Batch next() {
                return new Batch(List.of(new float[] {epoch}), new float[0], 1);
              }
            };
    assertEquals(OptionalLong.empty(), endless.take(4).size());
    assertEquals(4, inputs(endless.take(4), 0).size());
  }

  @Test
  void anEndedEpochHasNoNext() {
    for (Dataset dataset :
        List.of(FIVE.batch(5), FIVE.batch(2).take(1), FIVE.batch(5).map(b -> b))) {
      Iterator<Batch> batches = dataset.batches(0);
      batches.next();
      assertFalse(batches.hasNext());
      assertThrows(NoSuchElementException.class, batches::next);
    }
  }

  @Test
  void badSizesAreNamed() {
    DataException batch = assertThrows(DataException.class, () -> FIVE.batch(0));
    assertEquals(
        "batch size: expected at least 1, found 0. Give a larger one.", batch.getMessage());
    assertThrows(DataException.class, () -> FIVE.batch(1).take(0));
  }
}
