package org.linkedneurons.training;

import java.util.Random;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.data.Samples;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.layers.BatchNormalization;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Dropout;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.metrics.Accuracy;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.Adam;

/** A small network and a task that it can learn, with all that makes resuming hard. */
final class Toy {
  static final int FEATURES = 6;
  static final int CLASSES = 3;

  private Toy() {}

  /** Three clouds of points, one a class. */
  static Samples samples(int count, long seed) {
    Random random = new Random(seed);
    float[] inputs = new float[count * FEATURES];
    float[] labels = new float[count * CLASSES];
    for (int i = 0; i < count; i++) {
      int kind = random.nextInt(CLASSES);
      labels[i * CLASSES + kind] = 1;
      for (int j = 0; j < FEATURES; j++) {
        inputs[i * FEATURES + j] = (float) random.nextGaussian() + (j % CLASSES == kind ? 2 : 0);
      }
    }
    return Samples.of(inputs, labels, count);
  }

  /** Dropout, moving statistics and optimizer slots: what a checkpoint must not forget. */
  static Sequential model(long seed) {
    Sequential model =
        new Sequential()
            .engine(new Engine().seed(seed))
            .add(Input.of(FEATURES))
            .add(Dense.of(16))
            .add(new BatchNormalization())
            .add(new LKReLU())
            .add(Dropout.of(0.2))
            .add(Dense.of(CLASSES).activation(Activations.SOFTMAX));
    model.compile(new Adam(0.01), new CategoricalCrossentropy(), new Accuracy());
    return model;
  }
}
