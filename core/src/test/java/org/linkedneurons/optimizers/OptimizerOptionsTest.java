package org.linkedneurons.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.schedules.InverseTimeDecay;
import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.settings.Catalog;
import org.linkedneurons.settings.Config;

/** Protects that an option changes itself and nothing else. */
class OptimizerOptionsTest {
  private static final Schedule RATE = Schedule.of(0.5);
  private static final SGD MOMENTUM = new SGD(RATE, 0.9, true);
  private static final RMSprop RMSPROP = new RMSprop(RATE, 0.8, 0.7, 0.1, true);
  private static final Adam ADAM = new Adam(RATE, 0.8, 0.7, 0.1, true);
  private static final AdamW ADAM_W = new AdamW(RATE, 0.2, 0.8, 0.7, 0.1, true);
  private static final Adadelta ADADELTA = new Adadelta(RATE, 0.8, 0.1);

  @Test
  void eachCopyTakesItsValue() {
    assertEquals(MOMENTUM, new SGD(0.5).momentum(0.9).nesterov(true));
    assertEquals(RMSPROP, new RMSprop(0.5).rho(0.8).momentum(0.7).epsilon(0.1).centered(true));
    assertEquals(ADAM, new Adam(0.5).beta1(0.8).beta2(0.7).epsilon(0.1).amsgrad(true));
    assertEquals(
        ADAM_W, new AdamW(0.5).weightDecay(0.2).beta1(0.8).beta2(0.7).epsilon(0.1).amsgrad(true));
    assertEquals(ADADELTA, new Adadelta(0.5).rho(0.8).epsilon(0.1));
  }

  @Test
  void eachCopyKeepsTheOtherValues() {
    assertAll(MOMENTUM, MOMENTUM.momentum(0.9), MOMENTUM.nesterov(true));
    assertAll(
        RMSPROP,
        RMSPROP.rho(0.8),
        RMSPROP.momentum(0.7),
        RMSPROP.epsilon(0.1),
        RMSPROP.centered(true));
    assertAll(ADAM, ADAM.beta1(0.8), ADAM.beta2(0.7), ADAM.epsilon(0.1), ADAM.amsgrad(true));
    assertAll(
        ADAM_W,
        ADAM_W.weightDecay(0.2),
        ADAM_W.beta1(0.8),
        ADAM_W.beta2(0.7),
        ADAM_W.epsilon(0.1),
        ADAM_W.amsgrad(true));
    assertAll(ADADELTA, ADADELTA.rho(0.8), ADADELTA.epsilon(0.1));
  }

  private static void assertAll(Optimizer expected, Optimizer... copies) {
    for (Optimizer copy : copies) {
      assertEquals(expected, copy);
    }
  }

  @Test
  void aNumberIsAConstantRateAndAConfigAnySchedule() {
    assertEquals(
        new SGD(0.5),
        Catalog.standard()
            .create(Optimizer.class, Config.of("SGD").with("learning_rate", 0.5), "test"));
    Optimizer decaying = new SGD(InverseTimeDecay.of(0.5, 1e-6));
    assertEquals(decaying, Catalog.standard().create(Optimizer.class, decaying.config(), "test"));
  }

  @Test
  void aMomentumThatIsNoShareIsRefused() {
    ModelException refused =
        assertThrows(ModelException.class, () -> new SGD().momentum(Double.NaN));
    assertTrue(refused.getMessage().contains("SGD.momentum"), refused.getMessage());
    assertThrows(ModelException.class, () -> new SGD().momentum(1.5));
  }
}
