package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.models.Sequential;

/** Protects native memory: it stays flat over steps and over models, counted, not guessed. */
class NativeMemoryTest {
  private static final long MEBIBYTE = 1 << 20;
  private final Dataset train = Toy.samples(1000, 1).batch(10);

  @Test
  void thousandsOfStepsHoldNoMoreThanTheFirst() {
    try (Sequential model = Toy.model(1)) {
      model.fit(train, FitOptions.epochs(2));
      long pointers = Pointer.totalCount();
      long resident = Pointer.physicalBytes();
      model.fit(train, FitOptions.epochs(40));
      assertFlat(pointers, resident, "after 4,000 steps");
    }
  }

  @Test
  void manyModelsHoldNoMoreThanTheFirst() {
    Dataset few = train.take(5);
    buildAndClose(30, few);
    long pointers = Pointer.totalCount();
    long resident = Pointer.physicalBytes();
    buildAndClose(100, few);
    assertFlat(pointers, resident, "after 100 models");
  }

  private static void buildAndClose(int models, Dataset dataset) {
    for (int i = 0; i < models; i++) {
      try (Sequential model = Toy.model(i)) {
        model.fit(dataset, FitOptions.epochs(1));
        model.predict(new float[Toy.FEATURES]);
      }
    }
  }

  private static void assertFlat(long pointers, long resident, String when) {
    long morePointers = Pointer.totalCount() - pointers;
    long moreBytes = Pointer.physicalBytes() - resident;
    assertTrue(morePointers < 50, () -> morePointers + " more native objects " + when);
    assertTrue(moreBytes < 64 * MEBIBYTE, () -> moreBytes + " more bytes " + when);
  }
}
