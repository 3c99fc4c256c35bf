package com.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.data.Samples;
import org.linkedneurons.initializers.Constant;
import org.linkedneurons.initializers.Zeros;
import org.linkedneurons.layers.Build;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.settings.Catalog;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.linkedneurons.training.FitOptions;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Protects layers of a user's own: with weights, with states, with axes that share weights. */
class OwnLayersTest {

  /** A layer without weights. */
  static final class Twice extends Layer {
    Twice() {
      super(Config.of("Twice"));
    }

    @Override
    public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
      return b.ops().math.add(inputs.getFirst(), inputs.getFirst());
    }
  }

  /** x * gain: one trained gain a channel, shared along all other axes. */
  static final class Gain extends Layer {
    private static final Setting<Double> FIRST = Setting.number("first");
    private static final Settings SETTINGS = Settings.of("Gain", FIRST);

    Gain(double first) {
      this(SETTINGS.with(FIRST, first));
    }

    Gain(Config config) {
      super(SETTINGS, config);
    }

    @Override
    public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
      Operand<TFloat32> x = inputs.getFirst();
      long[] axes = x.shape().tail().asArray();
      for (int i = 0; i < axes.length - 1; i++) {
        axes[i] = 1;
      }
      return b.ops().math.mul(x, b.weight("gain", Shape.of(axes), new Constant(get(FIRST))));
    }
  }

  /** Adds to its input how many steps of training it has seen. */
  static final class Counting extends Layer {
    Counting() {
      super(Config.of("Counting"));
    }

    @Override
    public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
      Ops tf = b.ops();
      Operand<TFloat32> seen = b.state("seen", Shape.of(1), new Zeros());
      if (b.training()) {
        b.update("seen", tf.math.add(seen, tf.constant(new float[] {1})));
      }
      return tf.math.add(inputs.getFirst(), seen);
    }
  }

  private static Sequential chain(Input input, Layer... layers) {
    Sequential model = new Sequential().add(input);
    List.of(layers).forEach(model::add);
    return model;
  }

  @Test
  void aLayerOfOperationsAlone() {
    try (Sequential model = chain(Input.of(2), new Twice(), new Twice())) {
      assertArrayEquals(new float[] {4, -8}, model.predict(new float[] {1, -2}), 1e-6f);
    }
  }

  @Test
  void axesShareAWeight() {
    try (Sequential model = chain(Input.of(2, 2, 3), new Gain(2), new Flatten())) {
      float[] ones = new float[12];
      float[] twos = new float[12];
      Arrays.fill(ones, 1);
      Arrays.fill(twos, 2);
      assertArrayEquals(twos, model.predict(ones), 1e-6f);
      assertEquals(3, model.countParameters());
    }
  }

  @Test
  void weightsAreTrainedAndSaved(@TempDir Path folder) {
    // The loss (0.5 * 2)^2 has the gradient 2 * (0.5 * 2) * 2 = 4 with respect to the gain.
    Path weights = folder.resolve("weights");
    try (Sequential model = chain(Input.of(1), new Gain(0.5))) {
      model.compile(new SGD(0.01), new MeanSquaredError());
      model.fit(Samples.of(new float[] {2}, new float[] {0}, 1).batch(1), FitOptions.epochs(1));
      assertEquals(0.46f, model.predict(new float[] {1})[0], 1e-6f);
      model.saveWeights(weights);
    }
    try (Sequential model = chain(Input.of(1), new Gain(0.5))) {
      model.loadWeights(weights);
      assertEquals(0.46f, model.predict(new float[] {1})[0], 1e-6f);
    }
  }

  @Test
  void statesChangeInTrainingOnly() {
    try (Sequential model = chain(Input.of(1), new Gain(1), new Counting())) {
      model.compile(new SGD(0), new MeanSquaredError());
      assertEquals(5, model.predict(new float[] {5})[0], 1e-6f);
      model.fit(Samples.of(new float[] {1, 2, 3}, new float[3], 3).batch(1), FitOptions.epochs(2));
      assertEquals(11, model.predict(new float[] {5})[0], 1e-6f);
      assertEquals(11, model.predict(new float[] {5})[0], 1e-6f);
    }
  }

  @Test
  void aLayerIsReadFromAFileByTheCatalogueThatKnowsIt() {
    Catalog catalog = Catalog.standard().with("mine>Gain", Gain::new);
    Map<String, Object> file =
        Map.of("registered_name", "mine>Gain", "class_name", "Gain", "config", Map.of("first", 3));
    try (Sequential model = chain(Input.of(2), catalog.create(Layer.class, file, "model.json"))) {
      assertArrayEquals(new float[] {3, -6}, model.predict(new float[] {1, -2}), 1e-6f);
    }
  }
}
