package org.linkedneurons.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.golden.Scratch;
import org.linkedneurons.settings.Catalog;

/** Protects that both schedules count: 0.1 / (1 + 0.5 t), halved after step 3. */
class ProductTest {
  private static final Schedule SCHEDULE =
      new Product(
          InverseTimeDecay.of(0.1, 0.5), new PiecewiseConstantDecay(List.of(3), List.of(1.0, 0.5)));

  @Test
  void theRateIsTheProductAtEachStep() {
    assertEquals(0.1, rate(0), 1e-8);
    assertEquals(0.1 / 2.5, rate(3), 1e-8);
    assertEquals(0.1 / 3 / 2, rate(4), 1e-8);
  }

  @Test
  void anEqualScheduleIsMadeOfItsConfig() {
    assertEquals(SCHEDULE, Catalog.standard().create(Schedule.class, SCHEDULE.config(), "test"));
  }

  private static double rate(int step) {
    try (Scratch scratch = new Scratch()) {
      return scratch.read(SCHEDULE.rate(scratch.tf(), scratch.scalar(step)))[0];
    }
  }
}
