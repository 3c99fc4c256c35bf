package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.checkpoints.CheckpointFolder;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.metrics.Direction;
import org.linkedneurons.metrics.MeanMetric;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.History;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Protects that a figure is watched in its direction, and that none is guessed. */
class MonitorTest {
  /** A user's own score; its name says nothing. */
  private record Own(Direction direction) implements MeanMetric {
    @Override
    public String name() {
      return "own";
    }

    @Override
    public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
      return tf.math.mean(output, tf.constant(1));
    }
  }

  private static Sequential model(Direction direction) {
    Sequential model =
        new Sequential()
            .add(Input.of(4))
            .add(Dense.of(2).activation(Activations.SOFTMAX).name("dense"));
    model.compile(new SGD(0), new CategoricalCrossentropy(), new Own(direction));
    return model;
  }

  private static History fit(Direction direction, Callback callback, double... figures) {
    try (Sequential model = model(direction)) {
      Scripted scripted = new Scripted(callback, "val_own", figures);
      return model.fit(Tiny.TRAIN, Tiny.options(figures.length, scripted));
    }
  }

  @Test
  void anOwnMetricSaysWhichWayItGetsBetter() {
    EarlyStopping stopping = new EarlyStopping("val_own", 0, 1);
    double[] rising = {1, 2, 3};
    double[] falling = {3, 2, 1};
    assertEquals(Ending.COMPLETED, fit(Direction.MAXIMIZE, stopping, rising).ending());
    assertEquals(Ending.STOPPED, fit(Direction.MAXIMIZE, stopping, falling).ending());
    assertEquals(Ending.COMPLETED, fit(Direction.MINIMIZE, stopping, falling).ending());
    assertEquals(Ending.STOPPED, fit(Direction.MINIMIZE, stopping, rising).ending());
  }

  @Test
  void theBestOfARisingScoreIsTheLargest(@TempDir Path folder) {
    CheckpointFolder best = new CheckpointFolder(folder, 1);
    fit(Direction.MAXIMIZE, ModelCheckpoint.best("val_own", best), .5, .9, .7);
    assertEquals(best.at(6), best.newest().orElseThrow());
  }

  @Test
  void aFigureThatNobodyKnowsIsAskedFor() {
    var unknown = new EarlyStopping("dead_units/a", 0, 1);
    var error = assertThrows(ModelException.class, () -> fit(Direction.MAXIMIZE, unknown, 1, 2, 3));
    assertTrue(error.getMessage().contains("Monitor.maximize(\"dead_units/a\")"));
  }

  @Test
  void aCallbackCanBeToldTheDirection() {
    var lower = new EarlyStopping(Monitor.minimize("val_own"), 0, 1);
    assertEquals(Ending.STOPPED, fit(Direction.MAXIMIZE, lower, 1, 2, 3).ending());
    var plateau = new ReduceLROnPlateau(Monitor.minimize("val_own"), .5, 9, 0, 0, 0);
    assertEquals(Ending.COMPLETED, fit(Direction.MAXIMIZE, plateau, 1, 2).ending());
  }
}
