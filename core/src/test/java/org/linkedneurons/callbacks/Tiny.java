package org.linkedneurons.callbacks;

import java.util.Random;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.metrics.Accuracy;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.FitOptions;
import org.linkedneurons.training.History;

/** The smallest training that calls callbacks as a large one does: three steps an epoch. */
final class Tiny {
  static final Dataset TRAIN = samples(24, 1).shuffle(7).batch(8);
  static final Dataset TEST = samples(10, 2).batch(8);

  private Tiny() {}

  private static Samples samples(int count, long seed) {
    Random random = new Random(seed);
    float[] inputs = new float[count * 4];
    float[] labels = new float[count * 2];
    for (int i = 0; i < count; i++) {
      int kind = random.nextInt(2);
      labels[i * 2 + kind] = 1;
      for (int j = 0; j < 4; j++) {
        inputs[i * 4 + j] = (float) random.nextGaussian() + kind;
      }
    }
    return Samples.of(inputs, labels, count);
  }

  static Sequential model() {
    Sequential model =
        new Sequential()
            .engine(new Engine().seed(5))
            .add(Input.of(4))
            .add(Dense.of(2).activation(Activations.SOFTMAX).name("dense"));
    model.compile(new SGD(0.1), new CategoricalCrossentropy(), new Accuracy());
    return model;
  }

  static FitOptions options(int epochs, Callback... callbacks) {
    return FitOptions.epochs(epochs).validation(TEST).callbacks(callbacks);
  }

  static History fit(FitOptions options) {
    try (Sequential model = model()) {
      return model.fit(TRAIN, options);
    }
  }

  static History fit(int epochs, Callback... callbacks) {
    return fit(options(epochs, callbacks));
  }
}
