package org.linkedneurons.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.settings.Catalog;
import org.linkedneurons.settings.Config;

/** Protects what a schedule is made of, and that a wrong one is refused before training. */
class ScheduleOptionsTest {

  @Test
  void eachCopyDiffersInOneValue() {
    assertEquals(
        new CosineDecay(0.1, 10, 0.2, 0.3, 5), new CosineDecay(0.1, 10).alpha(0.2).warmup(0.3, 5));
    assertEquals(
        new CosineDecay(0.1, 10, 0.2, 0.3, 5), new CosineDecay(0.1, 10).warmup(0.3, 5).alpha(0.2));
    assertEquals(
        new ExponentialDecay(0.1, 10, 0.5, true),
        new ExponentialDecay(0.1, 10, 0.5).staircase(true));
    assertEquals(
        new InverseTimeDecay(0.1, 10, 0.5, true),
        new InverseTimeDecay(0.1, 10, 0.5).staircase(true));
    assertEquals(new InverseTimeDecay(0.1, 1, 1e-6), InverseTimeDecay.of(0.1, 1e-6));
  }

  @Test
  void nullIsTheDefaultAsInKerasFiles() {
    Config config = new CosineDecay(0.1, 10).config().with("warmup_target", null);
    assertEquals(
        new CosineDecay(0.1, 10), Catalog.standard().create(Schedule.class, config, "test"));
  }

  @Test
  void aMissingValueThatHasNoDefaultIsNamed() {
    Config config = Config.of("ExponentialDecay").with("initial_learning_rate", 0.1);
    ModelException refused =
        assertThrows(
            ModelException.class, () -> Catalog.standard().create(Schedule.class, config, "test"));
    assertTrue(refused.getMessage().contains("ExponentialDecay.decay_steps"), refused.getMessage());
  }

  @Test
  void aScheduleThatCannotMoveIsRefused() {
    assertThrows(ModelException.class, () -> new CosineDecay(0.1, 0));
    assertThrows(ModelException.class, () -> new ExponentialDecay(0.1, 0, 0.5));
    assertThrows(ModelException.class, () -> new InverseTimeDecay(0.1, -1, 0.5));
    assertThrows(ModelException.class, () -> new PiecewiseConstantDecay(List.of(10), List.of(0.1)));
  }
}
