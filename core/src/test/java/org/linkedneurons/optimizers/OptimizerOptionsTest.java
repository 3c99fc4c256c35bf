package org.linkedneurons.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.linkedneurons.Config;
import org.linkedneurons.ModelException;
import org.linkedneurons.schedules.InverseTimeDecay;
import org.linkedneurons.schedules.Schedule;

/** Protects that an option changes itself and nothing else. */
class OptimizerOptionsTest {
  private static final Schedule RATE = Schedule.of(0.5);

  @Test
  void eachCopyDiffersInOneValue() {
    assertEquals(new SGD(RATE, 0.9, true), new SGD(0.5).momentum(0.9).nesterov(true));
    assertEquals(
        new RMSprop(RATE, 0.8, 0.7, 0.1, true),
        new RMSprop(0.5).rho(0.8).momentum(0.7).epsilon(0.1).centered(true));
    assertEquals(
        new Adam(RATE, 0.8, 0.7, 0.1, true),
        new Adam(0.5).beta1(0.8).beta2(0.7).epsilon(0.1).amsgrad(true));
    assertEquals(
        new AdamW(RATE, 0.2, 0.8, 0.7, 0.1, true),
        new AdamW(0.5).weightDecay(0.2).beta1(0.8).beta2(0.7).epsilon(0.1).amsgrad(true));
    assertEquals(new Adadelta(RATE, 0.8, 0.1), new Adadelta(0.5).rho(0.8).epsilon(0.1));
  }

  @Test
  void aNumberIsAConstantRateAndAConfigAnySchedule() {
    assertEquals(
        new SGD(0.5),
        Config.create(Config.of("SGD").with("learning_rate", 0.5), Optimizer.class, "test"));
    Optimizer decaying = new SGD(InverseTimeDecay.of(0.5, 1e-6));
    assertEquals(decaying, Config.create(decaying.config(), Optimizer.class, "test"));
  }

  @Test
  void aMomentumThatIsNoShareIsRefused() {
    ModelException refused =
        assertThrows(ModelException.class, () -> new SGD().momentum(Double.NaN));
    assertTrue(refused.getMessage().contains("SGD.momentum"), refused.getMessage());
    assertThrows(ModelException.class, () -> new SGD().momentum(1.5));
  }
}
