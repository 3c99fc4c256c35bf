package org.linkedneurons.experiments.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkedneurons.ModelException;
import org.linkedneurons.schedules.Constant;
import org.linkedneurons.schedules.InverseTimeDecay;
import org.linkedneurons.schedules.PiecewiseConstantDecay;
import org.linkedneurons.schedules.Product;

/** Protects what {@code --schedule} means. */
final class RateStepsTest {

  @Test
  void epochsBecomeTheStepsThatEndBeforeThem() {
    assertEquals(
        new Product(
            InverseTimeDecay.of(0.01, 1e-6),
            new PiecewiseConstantDecay(List.of(4999L, 19999L), List.of(1.0, 0.75, 0.5))),
        RateSteps.of("500:0.75,2000:0.5").schedule(0.01, 1e-6, 10));
  }

  @Test
  void withoutStepsAndDecayTheRateIsConstantSoThatCallbacksMayChangeIt() {
    assertTrue(RateSteps.of("none").schedule(0.1, 0, 10) instanceof Constant);
    assertEquals(InverseTimeDecay.of(0.1, 1e-3), RateSteps.NONE.schedule(0.1, 1e-3, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "500:0.75", "1:0.5,2:0.25,30:0.001"})
  void isWrittenAsItIsRead(String text) {
    assertEquals(text, RateSteps.of(text).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5:", "0:0.5", "5:x", "5:0.5,5:0.4", "9:0.5,5:0.4", "5:-1"})
  void whatIsNoScheduleIsNamedInOneLine(String text) {
    ModelException error = assertThrows(ModelException.class, () -> RateSteps.of(text));
    assertTrue(error.getMessage().contains("--schedule"), error.getMessage());
    assertTrue(error.getMessage().contains("'" + text + "'"), error.getMessage());
  }
}
