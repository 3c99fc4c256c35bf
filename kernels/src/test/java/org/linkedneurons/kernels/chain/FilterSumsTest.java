package org.linkedneurons.kernels.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkedneurons.kernels.loops.Vectors;

class FilterSumsTest {

  /** Both sizes of block on any machine, though each takes but one. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void areTheSumsOfProducts(int entries) {
    Random random = new Random(1);
    int planes = 10;
    int plane = 9 * Vectors.LANES;
    int elements = 5 * Vectors.LANES;
    long[] offsets = {0, 4, 12, 4L * plane, 4L * plane + 8, 8L * plane, 8L * plane + 4};
    for (int filters = 1; filters <= 9; filters++) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment x = random(arena, random, planes * plane);
        MemorySegment dz = random(arena, random, planes * plane);
        FilterSums sums = new FilterSums(offsets, filters, entries);
        MemorySegment lanes = arena.allocate(sums.bytes(), 64);
        int count = (offsets.length + 1) * filters;
        MemorySegment found = arena.allocate(ValueLayout.JAVA_FLOAT, count);
        sums.add(x.address(), dz.address(), plane, elements, lanes.address());
        sums.add(x.address(), dz.address(), plane, elements, lanes.address());
        sums.finish(lanes.address(), found.address());
        for (int i = 0; i < count; i++) {
          int entry = i / filters;
          double sum = 0;
          for (int o = 0; o < elements; o++) {
            double d = dz.getAtIndex(ValueLayout.JAVA_FLOAT, i % filters * plane + o);
            sum +=
                entry == offsets.length
                    ? d
                    : d * x.getAtIndex(ValueLayout.JAVA_FLOAT, offsets[entry] / 4 + o);
          }
          assertEquals(2 * sum, found.getAtIndex(ValueLayout.JAVA_FLOAT, i), 1e-3);
        }
      }
    }
  }

  private static MemorySegment random(Arena arena, Random random, int count) {
    MemorySegment values = arena.allocate(4L * count, 64);
    for (int i = 0; i < count; i++) {
      values.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) random.nextGaussian());
    }
    return values;
  }
}
