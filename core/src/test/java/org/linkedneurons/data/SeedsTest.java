package org.linkedneurons.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Protects the independence of random numbers that come from one seed. */
class SeedsTest {
  @Test
  void seedsAreThoseOfSplitMix64() {
    // The generator's first two outputs for the seed 0.
    assertEquals(0xE220A8397B1DCDAFL, Seeds.derive(0, 0));
    assertEquals(0x6E789E6AA1B965F4L, Seeds.derive(0, 1));
  }

  @Test
  void neighboursDoNotCollide() {
    long distinct =
        LongStream.range(0, 200)
            .flatMap(seed -> LongStream.range(0, 500).map(use -> Seeds.derive(seed, use)))
            .distinct()
            .count();
    assertEquals(200 * 500, distinct);
  }

  @Test
  void neighboursDifferInHalfOfTheirBits() {
    double bits =
        LongStream.range(0, 1000)
            .map(use -> Long.bitCount(Seeds.derive(100, use) ^ Seeds.derive(101, use)))
            .average()
            .orElseThrow();
    assertEquals(32, bits, 1);
  }
}
