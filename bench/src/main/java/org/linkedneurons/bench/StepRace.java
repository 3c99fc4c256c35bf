package org.linkedneurons.bench;

import java.util.Locale;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.MaxPooling2D;
import org.linkedneurons.layers.Padding;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.metrics.Accuracy;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.Adadelta;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.training.FitOptions;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * The training step end to end through {@code fit}, data included, against the same step on the
 * bare TensorFlow graph: turns of both in one process, and the median of the turns' ratios.
 *
 * <p>Arguments: turns of each (default 7).
 */
public final class StepRace {
  private StepRace() {}

  /**
   * Races both networks and prints a line for each.
   *
   * @param args the number of turns
   */
  public static void main(String[] args) {
    int turns = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    race("mnist lkrelu, batch 128", turns, 12, mnist(), Shape.of(128, 28, 28, 1), false);
    race("depth 50 lkrelu, batch 32", turns, 60, depth(), Shape.of(32, 32, 32, 3), true);
  }

  private static Sequential mnist() {
    Sequential model =
        new Sequential()
            .add(Input.of(28, 28, 1))
            .add(Conv2D.of(32, 3))
            .add(new LKReLU())
            .add(Conv2D.of(64, 3))
            .add(new LKReLU())
            .add(MaxPooling2D.of(2))
            .add(new Flatten())
            .add(Dense.of(128))
            .add(new LKReLU())
            .add(Dense.of(10).activation(Activations.SOFTMAX));
    model.compile(new Adadelta(1), new CategoricalCrossentropy(), new Accuracy());
    return model;
  }

  private static Operand<TFloat32> bareMnist(BareGraph g, Operand<TFloat32> images) {
    Operand<TFloat32> x = g.linkedRelu(g.conv(images, 32, 3, 1, "VALID"));
    x = g.maxPool(g.linkedRelu(g.conv(x, 64, 3, 1, "VALID")));
    return g.dense(g.linkedRelu(g.dense(g.flatten(x), 128)), 10);
  }

  private static Sequential depth() {
    Sequential model =
        new Sequential()
            .add(Input.of(32, 32, 3))
            .add(Conv2D.of(4, 7).strides(2).padding(Padding.SAME))
            .add(new LKReLU());
    for (int i = 0; i < 50; i++) {
      model.add(Conv2D.of(4, 3).padding(Padding.SAME)).add(new LKReLU());
    }
    model.add(new Flatten()).add(Dense.of(10).activation(Activations.SOFTMAX));
    model.compile(new Adam(), new CategoricalCrossentropy(), new Accuracy());
    return model;
  }

  private static Operand<TFloat32> bareDepth(BareGraph g, Operand<TFloat32> images) {
    Operand<TFloat32> x = g.linkedRelu(g.conv(images, 4, 7, 2, "SAME"));
    for (int i = 0; i < 50; i++) {
      x = g.linkedRelu(g.conv(x, 4, 3, 1, "SAME"));
    }
    return g.dense(g.flatten(x), 10);
  }

  private static void race(
      String name, int turns, int steps, Sequential model, Shape batch, boolean adam) {
    int batchSize = (int) batch.get(0);
    Dataset dataset =
        RandomImages.samples(batchSize * steps, (int) batch.tail().size())
            .shuffle(1)
            .batch(batchSize);
    try (model;
        BareGraph graph =
            new BareGraph(batch, adam ? StepRace::bareDepth : StepRace::bareMnist, adam)) {
      Race race =
          Race.of(
              turns, () -> model.fit(dataset, FitOptions.epochs(1)), () -> repeat(graph, steps));
      System.out.printf(
          Locale.ROOT,
          "%s: fit %.2f ms, bare graph %.2f ms, %s of %d steps%n",
          name,
          race.first() / steps * 1e3,
          race.second() / steps * 1e3,
          race,
          steps);
    }
  }

  private static void repeat(BareGraph graph, int steps) {
    for (int i = 0; i < steps; i++) {
      if (!Float.isFinite(graph.step())) {
        throw new IllegalStateException("the bare graph diverged");
      }
    }
  }
}
