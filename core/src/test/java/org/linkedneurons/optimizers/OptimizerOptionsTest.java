package org.linkedneurons.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
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

  private static final Nadam NADAM = new Nadam(RATE, 0.8, 0.7, 0.1);
  private static final Adagrad ADAGRAD = new Adagrad(RATE, 0.2, 0.1);
  private static final Lion LION = new Lion(RATE, 0.8, 0.7);
  private static final Adamax ADAMAX = new Adamax(RATE, 0.8, 0.7, 0.1);

  @Test
  void eachCopyTakesItsValue() {
    assertEquals(MOMENTUM, new SGD(0.5).momentum(0.9).nesterov(true));
    assertEquals(RMSPROP, new RMSprop(0.5).rho(0.8).momentum(0.7).epsilon(0.1).centered(true));
    assertEquals(ADAM, new Adam(0.5).beta1(0.8).beta2(0.7).epsilon(0.1).amsgrad(true));
    assertEquals(
        ADAM_W, new AdamW(0.5).weightDecay(0.2).beta1(0.8).beta2(0.7).epsilon(0.1).amsgrad(true));
    assertEquals(ADADELTA, new Adadelta(0.5).rho(0.8).epsilon(0.1));
    assertEquals(NADAM, new Nadam(0.5).beta1(0.8).beta2(0.7).epsilon(0.1));
    assertEquals(ADAGRAD, new Adagrad(0.5).initialAccumulatorValue(0.2).epsilon(0.1));
    assertEquals(LION, new Lion(0.5).beta1(0.8).beta2(0.7));
    assertEquals(ADAMAX, new Adamax(0.5).beta1(0.8).beta2(0.7).epsilon(0.1));
  }

  @Test
  void whatEveryOptimizerMayBeSetToIsKeptAndRead() {
    Optimizer all =
        ADAM_W
            .clipnorm(2)
            .useEma(true)
            .emaMomentum(0.9)
            .emaOverwriteFrequency(5)
            .gradientAccumulationSteps(4);
    assertEquals(
        new OptimizerOptions(2.0, null, null, null, true, 0.9, 5, 4, List.of()), all.options());
    assertEquals(all, Catalog.standard().create(Optimizer.class, all.config(), "test"));
    assertEquals(ADAM_W, all.rule());
    Optimizer decaying = MOMENTUM.weightDecay(0.1).excludeFromWeightDecay("bias", "gamma");
    assertEquals(List.of("bias", "gamma"), decaying.options().excludeFromWeightDecay());
    assertEquals(0.1, decaying.options().weightDecay());
    assertEquals(0.5, ADAM.clipvalue(0.5).options().clipvalue());
    assertEquals(0.5, ADAM.globalClipnorm(0.5).options().globalClipnorm());
    assertEquals(MOMENTUM, MOMENTUM.useEma(false));
  }

  /** AdamW has a decay of its own, which is not another one beside that of the options. */
  @Test
  void aRuleThatDecaysByItselfDecaysOnce() {
    assertEquals(ADAM_W.weightDecay(0.3).clipnorm(1), ADAM_W.clipnorm(1).weightDecay(0.3));
    assertEquals(0.3, ADAM_W.clipnorm(1).weightDecay(0.3).config().get("weight_decay"));
  }

  @Test
  void wrongOptionsAreRefusedByName() {
    assertRefused("optimizer.clipping", () -> ADAM.clipnorm(1).clipvalue(1));
    assertRefused("optimizer.clipnorm", () -> ADAM.clipnorm(0));
    assertRefused("optimizer.global_clipnorm", () -> ADAM.globalClipnorm(Double.NaN));
    assertRefused("optimizer.weight_decay", () -> ADAM.weightDecay(-0.1));
    assertRefused("optimizer.ema_momentum", () -> ADAM.emaMomentum(1.5));
    assertRefused("optimizer.ema_overwrite_frequency", () -> ADAM.emaOverwriteFrequency(0));
    assertRefused("optimizer.gradient_accumulation_steps", () -> ADAM.gradientAccumulationSteps(1));
    assertRefused("Adagrad.initial_accumulator_value", () -> new Adagrad(RATE, -1, 0.1));
    assertRefused("Lion.beta_1", () -> new Lion().beta1(0));
    assertRefused(
        "Adam.loss_scale_factor",
        () ->
            Catalog.standard()
                .create(Optimizer.class, Config.of("Adam").with("loss_scale_factor", 2.0), "test"));
  }

  private static void assertRefused(String where, Executable call) {
    ModelException refused = assertThrows(ModelException.class, call);
    assertTrue(refused.getMessage().startsWith(where), refused.getMessage());
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
    assertAll(NADAM, NADAM.beta1(0.8), NADAM.beta2(0.7), NADAM.epsilon(0.1));
    assertAll(ADAGRAD, ADAGRAD.initialAccumulatorValue(0.2), ADAGRAD.epsilon(0.1));
    assertAll(LION, LION.beta1(0.8), LION.beta2(0.7));
    assertAll(ADAMAX, ADAMAX.beta1(0.8), ADAMAX.beta2(0.7), ADAMAX.epsilon(0.1));
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
