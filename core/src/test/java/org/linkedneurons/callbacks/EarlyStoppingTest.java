package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.History;

/** The epochs at which Keras 3.15's own EarlyStopping stops on the same sequences. */
class EarlyStoppingTest {
  @Test
  void aLossMustFallByMoreThanTheLeastDifference() {
    assertStopsAfter(4, "val_loss", 0.1, 2, 1, 0.9, 0.85, 0.85, 0.84, 0.84);
  }

  @Test
  void aBetterLossStartsThePatienceAgain() {
    assertStopsAfter(6, "val_loss", 0, 3, 1, 0.9, 0.95, 0.89, 0.9, 0.9, 0.9, 0.9);
  }

  @Test
  void anAccuracyMustRise() {
    assertStopsAfter(3, "val_accuracy", 0, 2, 0.5, 0.6, 0.6, 0.55, 0.7);
    assertStopsAfter(2, "val_accuracy", 0, 1, 0.5, 0.6, 0.6, 0.55, 0.7);
  }

  @Test
  void noPatienceStopsAtTheFirstEpochThatIsNoBetter() {
    assertStopsAfter(1, "val_loss", 0, 0, 1, 1, 0.5);
  }

  private static void assertStopsAfter(
      int epoch, String monitor, double minDelta, int patience, double... figures) {
    EarlyStopping stopping = new EarlyStopping(monitor, minDelta, patience);
    History history = Tiny.fit(figures.length, new Scripted(stopping, monitor, figures));
    assertEquals(Ending.STOPPED, history.ending());
    assertEquals(epoch + 1, history.epochs().size());
    assertTrue(history.message().contains(monitor), history.message());
  }

  @Test
  void aFigureThatRisesToTheEndIsLeftAlone() {
    Scripted scripted = new Scripted(new EarlyStopping("accuracy", 0, 1), "accuracy", .1, .2, .3);
    assertEquals(Ending.COMPLETED, Tiny.fit(3, scripted).ending());
  }

  @Test
  void anotherTrainingIsWatchedAnew() {
    Scripted scripted = new Scripted(new EarlyStopping(), "val_loss", 3, 2, 1);
    try (Sequential model = Tiny.model()) {
      assertEquals(Ending.COMPLETED, model.fit(Tiny.TRAIN, Tiny.options(3, scripted)).ending());
      assertEquals(Ending.COMPLETED, model.fit(Tiny.TRAIN, Tiny.options(3, scripted)).ending());
    }
  }

  @Test
  void anUnknownFigureIsNamedTogetherWithTheKnownOnes() {
    EarlyStopping stopping = new EarlyStopping("val_los", 0, 1);
    ModelException error = assertThrows(ModelException.class, () -> Tiny.fit(1, stopping));
    assertTrue(error.getMessage().contains("'val_los'"), error.getMessage());
    assertTrue(error.getMessage().contains("[loss, accuracy]"), error.getMessage());
  }
}
