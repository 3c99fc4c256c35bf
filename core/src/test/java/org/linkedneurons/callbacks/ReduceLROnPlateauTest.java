package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.History;

/** The rates that Keras 3.15's own ReduceLROnPlateau sets on the same sequences. */
class ReduceLROnPlateauTest {
  @Test
  void theRateFallsAfterPatienceAndCooldownAndNotBelowItsLimit() {
    double[] losses = {1, .95, .95, .95, .95, .95, .5, .5, .5, .45, .45, .45, .45, .45};
    double[] rates = {.1, .1, .05, .05, .025, .025, .025, .025, .02, .02, .02, .02, .02, .02};
    assertRates(rates, new ReduceLROnPlateau("val_loss", 0.5, 2, 0.1, 1, 0.02), losses);
  }

  @Test
  void withPatienceOneEveryWorseEpochLowersIt() {
    double[] losses = {.5, .6, .6, .6, .65, .65, .65};
    double[] rates = {1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7};
    assertRates(rates, new ReduceLROnPlateau("val_loss", 0.1, 1), losses);
  }

  private static void assertRates(double[] rates, ReduceLROnPlateau plateau, double[] losses) {
    double[] seen = new double[losses.length];
    Callback reader =
        new Callback() {
          @Override
          public void onEpochEnd(Event.EpochEnd event) {
            seen[event.epoch()] = event.fit().step().learningRate();
          }
        };
    Tiny.fit(losses.length, new Scripted(plateau, "val_loss", losses), reader);
    for (int i = 0; i < rates.length; i++) {
      assertEquals(rates[i], seen[i], 1e-6 * rates[i], "after epoch " + i);
    }
  }

  @Test
  void aRateThatLiesAtItsLimitByRoundingStaysThere() {
    // As a float32, 0.1 is greater than 0.1.
    ReduceLROnPlateau plateau = new ReduceLROnPlateau("val_loss", 0.5, 1, 0, 3, 0.1);
    double[] losses = {1, 1, 1};
    Tiny.fit(3, new Scripted(plateau, "val_loss", losses));
    assertEquals("0", plateau.state().get("cooling"));
  }

  @Test
  void theNewRateIsThatOfTheNextEpoch() {
    History history =
        Tiny.fit(3, new Scripted(new ReduceLROnPlateau("loss", .5, 1), "loss", 1, 2, 2));
    assertArrayEquals(new double[] {.1, .1, .05}, history.get("learning_rate"), 1e-7);
  }

  @Test
  void aFactorThatWouldRaiseTheRateIsRefused() {
    assertThrows(ModelException.class, () -> new ReduceLROnPlateau("loss", 1, 1));
  }

  @Test
  void anotherTrainingIsWatchedAnew() {
    Scripted scripted = new Scripted(new ReduceLROnPlateau("loss", .5, 1), "loss", 1, .5);
    try (Sequential model = Tiny.model()) {
      model.fit(Tiny.TRAIN, Tiny.options(2, scripted));
      model.fit(Tiny.TRAIN, Tiny.options(2, scripted));
      assertEquals(0.1, model.step().learningRate(), 1e-7);
    }
  }
}
