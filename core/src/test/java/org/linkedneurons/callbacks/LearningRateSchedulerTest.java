package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.schedules.ExponentialDecay;

class LearningRateSchedulerTest {
  @Test
  void aRuleSeesTheEpochAndTheRateBefore() {
    var scheduler = new LearningRateScheduler((epoch, rate) -> epoch < 2 ? rate : rate / 2);
    double[] rates = Tiny.fit(4, scheduler).get("learning_rate");
    assertArrayEquals(new double[] {.1, .1, .05, .025}, rates, 1e-8);
  }

  @Test
  void aRuleMayKnowTheEpochAlone() {
    var scheduler = new LearningRateScheduler(epoch -> 1.0 / (1 << epoch));
    assertArrayEquals(new double[] {1, .5, .25}, Tiny.fit(3, scheduler).get("learning_rate"));
  }

  @Test
  void anotherTrainingAsksTheRuleAgainFromItsFirstEpoch() {
    List<Integer> asked = new ArrayList<>();
    var scheduler =
        new LearningRateScheduler(
            (epoch, rate) -> {
              asked.add(epoch);
              return rate;
            });
    try (Sequential model = Tiny.model()) {
      model.fit(Tiny.TRAIN, Tiny.options(2, scheduler));
      model.fit(Tiny.TRAIN, Tiny.options(2, scheduler));
    }
    assertEquals(List.of(0, 1, 0, 1), asked);
  }

  @Test
  void anOptimizerThatHasAScheduleOfItsOwnIsRefused() {
    try (Sequential model = new Sequential().add(Input.of(4)).add(Dense.of(2))) {
      model.compile(new SGD(new ExponentialDecay(0.1, 10, 0.9)), new MeanSquaredError());
      var options = Tiny.options(1, new LearningRateScheduler(epoch -> 0.1));
      var error = assertThrows(ModelException.class, () -> model.fit(Tiny.TRAIN, options));
      assertTrue(error.getMessage().contains("schedule"), error.getMessage());
    }
  }
}
