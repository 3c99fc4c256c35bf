package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.checkpoints.CheckpointFolder;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.initializers.Constant;
import org.linkedneurons.layers.Concatenate;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;
import org.linkedneurons.layers.ReLU;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Model;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.training.FitOptions;
import org.linkedneurons.training.History;

/** Protects what is said about layers: against numbers worked out by hand on fixed weights. */
class LayerStatisticsTest {
  /** Too small to change a float: the weights stay as they are. */
  private static final double NO_RATE = 1e-30;

  /** Three samples in batches of 2 and 1; the label of each is 0. */
  private static final Dataset DATA =
      Samples.of(new float[] {1, 2, 3}, new float[] {0, 0, 0}, 3).batch(2);

  @TempDir private Path folder;

  /** Both units are x - bias: with bias 5 never above 0, so that relu kills them. */
  private static Sequential dense(double bias, Layer activation) {
    Sequential model =
        new Sequential()
            .add(Input.of(1))
            .add(
                Dense.of(2)
                    .kernelInitializer(new Constant(1))
                    .biasInitializer(new Constant(-bias))
                    .name("hidden"))
            .add(activation)
            .add(
                Dense.of(1)
                    .kernelInitializer(new Constant(0.5))
                    .biasInitializer(new Constant(1))
                    .name("last"));
    model.compile(new SGD(NO_RATE), new MeanSquaredError());
    return model;
  }

  private static Map<String, Double> measure(Sequential model) {
    try (model) {
      LayerStatistics statistics =
          new LayerStatistics(DATA, 1, layer -> layer instanceof ReLU || layer instanceof LKReLU);
      History history = model.fit(DATA, FitOptions.epochs(1).callbacks(statistics));
      return history.epochs().getFirst();
    }
  }

  @Test
  void aUnitThatIsZeroOnEverySampleIsDead() {
    Map<String, Double> figures = measure(dense(5, new ReLU().name("a")));
    assertEquals(1, figures.get("dead_units/a"));
    assertEquals(0, figures.get("activation_mean/a"));
    assertEquals(0, figures.get("activation_variance/a"));
  }

  @Test
  void aUnitThatLivesOnOneSampleOfTheLastBatchIsNotDead() {
    assertEquals(0, measure(dense(2.5, new ReLU().name("a"))).get("dead_units/a"));
  }

  @Test
  void aLinkedUnitLivesByAnyOfItsOutputs() {
    Map<String, Double> figures = measure(dense(5, new LKReLU().name("a")));
    assertEquals(0, figures.get("dead_units/a"), "relu(5 - x) lives");
    // The outputs are 0 (twice) and 5 - x = 4, 3, 2 (twice): mean 9/6, mean of squares 29/6.
    assertEquals(1.5, figures.get("activation_mean/a"), 1e-6);
    assertEquals(29 / 6.0 - 2.25, figures.get("activation_variance/a"), 1e-5);
  }

  @Test
  void gradientsAreThoseOfTheFirstBatch() {
    Map<String, Double> figures = measure(dense(0, new ReLU().name("a")));
    // y = 0.5 (x + x) + 1 = x + 1 for x = 1, 2; the loss is the mean of y^2.
    // By the last layer: dy = mean of 2 y (h, h, 1) = mean of 2 (x + 1) (x, x, 1) = (8, 8, 5).
    assertEquals(Math.sqrt(64 + 64 + 25), figures.get("gradient_norm/last"), 1e-4);
    // By the hidden one: mean of 2 y 0.5 (x, x, 1, 1) = (4, 4, 2.5, 2.5).
    assertEquals(Math.sqrt(16 + 16 + 12.5), figures.get("gradient_norm/hidden"), 1e-4);
  }

  @Test
  void aChannelOfAnImageIsAUnitWhereverItLives() {
    float[] images = new float[2 * 16];
    images[16 + 15] = 1; // Only the last corner of the second image lights up.
    Dataset data = Samples.of(images, new float[2], 2).batch(1);
    Sequential model =
        new Sequential()
            .add(Input.of(4, 4, 1))
            .add(Conv2D.of(3, 1).kernelInitializer(new Constant(1)))
            .add(new ReLU().name("a"))
            .add(new Flatten())
            .add(Dense.of(1));
    model.compile(new SGD(NO_RATE), new MeanSquaredError());
    try (model) {
      LayerStatistics statistics = new LayerStatistics(data, 1, ReLU.class::isInstance);
      Map<String, Double> figures =
          model.fit(data, FitOptions.epochs(1).callbacks(statistics)).epochs().getFirst();
      assertEquals(0, figures.get("dead_units/a"));
      assertEquals(3 / 96.0, figures.get("activation_mean/a"), 1e-7);
    }
  }

  @Test
  void everyKEpochsAndAtTheEndTheyAreInTheFile() throws IOException {
    Path file = folder.resolve("metrics.csv");
    try (Sequential model = dense(5, new ReLU().name("a"))) {
      model.fit(
          DATA,
          FitOptions.epochs(4)
              .callbacks(
                  new LayerStatistics(DATA, 2, ReLU.class::isInstance), new CSVLogger(file)));
    }
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.getFirst().contains(",dead_units/a,"), lines.getFirst());
    assertFalse(lines.get(1).contains(",,"), "epoch 0 is measured");
    assertTrue(lines.get(2).endsWith(",,,,,"), "epoch 1 is not");
    assertFalse(lines.get(3).contains(",,"), "epoch 2 is measured");
    assertFalse(lines.get(4).contains(",,"), "the last epoch is measured");
  }

  @Test
  void measuringChangesNothingInTheTraining() {
    History without = Tiny.fit(3);
    History with = Tiny.fit(3, new LayerStatistics(Tiny.TEST, 1, layer -> false));
    assertEquals(without.get("loss")[2], with.get("loss")[2]);
    assertTrue(with.epochs().getLast().containsKey("gradient_norm/dense"));
  }

  @Test
  void aSharedLayerIsWatchedAtAllItsUses() {
    Node input = Input.of(1).node();
    Layer shared = new ReLU().name("a");
    Node minus = Dense.of(1).kernelInitializer(new Constant(-1)).apply(input);
    Node twice = Dense.of(1).kernelInitializer(new Constant(2)).apply(input);
    Node both = new Concatenate().apply(shared.apply(minus), shared.apply(twice));
    Node output = Dense.of(1).apply(new ReLU().name("b").apply(both));
    try (Model model = Model.of(input, output)) {
      model.compile(new SGD(NO_RATE), new MeanSquaredError());
      Map<String, Double> figures =
          model
              .fit(
                  DATA,
                  FitOptions.epochs(1)
                      .callbacks(new LayerStatistics(DATA, 1, ReLU.class::isInstance)))
              .epochs()
              .getFirst();
      // Of x = 1, 2, 3: relu(-x) and relu(2x) are 0, 0, 0, 2, 4, 6.
      assertEquals(2, figures.get("activation_mean/a"), 1e-6);
      assertEquals(0, figures.get("dead_units/a"));
      assertEquals(2, figures.get("activation_mean/b"), 1e-6);
      assertEquals(0.5, figures.get("dead_units/b"));
      assertEquals(56 / 6.0 - 4, figures.get("activation_variance/b"), 1e-5);
    }
  }

  /** The squares of such values differ by less than a float32 can tell. */
  @Test
  void theVarianceOfLargeValuesIsThatOfTheirDifferences() {
    Random random = new Random(5);
    float[] inputs = new float[1000];
    double sum = 0;
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) (1000 + 0.1 * random.nextGaussian());
      sum += inputs[i];
    }
    double variance = 0;
    for (float input : inputs) {
      variance += (input - sum / 1000) * (input - sum / 1000) / 1000;
    }
    Dataset data = Samples.of(inputs, new float[1000], 1000).batch(32);
    Sequential model = new Sequential().add(Input.of(1)).add(new ReLU().name("a")).add(Dense.of(1));
    model.compile(new SGD(NO_RATE), new MeanSquaredError());
    try (model) {
      Map<String, Double> figures =
          model
              .fit(
                  data,
                  FitOptions.epochs(1)
                      .callbacks(new LayerStatistics(data, 1, ReLU.class::isInstance)))
              .epochs()
              .getFirst();
      assertEquals(sum / 1000, figures.get("activation_mean/a"), 1e-5);
      assertEquals(variance, figures.get("activation_variance/a"), 1e-5);
    }
  }

  /** Case Names2, 6, and every other callback. */
  @Test
  void fittingAgainAddsNothingToTheGraph() {
    try (Sequential model = Tiny.model()) {
      int before = 0;
      for (int i = 0; i < 3; i++) {
        model.fit(
            Tiny.TRAIN,
            Tiny.options(
                1,
                new LayerStatistics(Tiny.TEST, 1, layer -> layer instanceof Dense),
                new TensorBoard(folder.resolve("logs")).histograms(1, new float[4]),
                ModelCheckpoint.every(1, new CheckpointFolder(folder.resolve("ckpt"), 1)),
                new LearningRateScheduler((epoch, rate) -> rate / 2),
                new ReduceLROnPlateau("val_loss", 0.5, 0),
                new EarlyStopping(),
                new TerminateOnNaN(),
                new CSVLogger(folder.resolve("log.csv"))));
        model.saveWeights(folder.resolve("weights"));
        model.loadWeights(folder.resolve("weights"));
        model.predict(new float[4]);
        int operations = operations(model);
        assertEquals(i == 0 ? operations : before, operations);
        before = operations;
      }
    }
  }

  private static int operations(Sequential model) {
    int count = 0;
    for (var all = model.graph().graph().operations(); all.hasNext(); all.next()) {
      count++;
    }
    return count;
  }
}
