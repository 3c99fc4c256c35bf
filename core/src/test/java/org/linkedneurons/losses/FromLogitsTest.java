package org.linkedneurons.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.data.Samples;
import org.linkedneurons.initializers.Constant;
import org.linkedneurons.layers.Activation;
import org.linkedneurons.layers.Add;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Node;
import org.linkedneurons.models.Model;
import org.linkedneurons.optimizers.SGD;

/** A loss that is told of logits and gets probabilities: Keras 3.15's values, and one warning. */
class FromLogitsTest {
  private final List<String> warnings = new ArrayList<>();

  @Test
  void aSoftmaxIsLookedThrough() {
    float[] one = {1, 0, 0};
    CategoricalCrossentropy loss = new CategoricalCrossentropy().fromLogits(true);
    assertEquals(0.0133859, loss(Activations.SOFTMAX, loss, one), 1e-6);
    assertEquals(0.0133859, loss(Activations.SOFTMAX, loss.fromLogits(false), one), 1e-6);
    assertEquals(1, warnings.size(), warnings::toString);
    var sparse = new SparseCategoricalCrossentropy(true);
    assertEquals(0.0133859, loss(Activations.SOFTMAX, sparse, new float[] {0}), 1e-6);
    assertEquals(2, warnings.size(), warnings::toString);
  }

  /** -log(sigmoid(5)) and twice -log(1 - sigmoid(0)), a third each. */
  @Test
  void aSigmoidIsLookedThrough() {
    BinaryCrossentropy loss = new BinaryCrossentropy().fromLogits(true);
    double expected = (Math.log1p(Math.exp(-5)) + 2 * Math.log(2)) / 3;
    assertEquals(expected, loss(Activations.SIGMOID, loss, new float[] {1, 0, 0}), 1e-6);
    assertEquals(1, warnings.size(), warnings::toString);
  }

  private double loss(ActivationFunction last, Loss loss, float[] labels) {
    Node in = Input.of(3).node();
    Node zero = Dense.of(3).kernelInitializer(new Constant(0)).apply(in);
    Logger logger = Logger.getLogger("org.linkedneurons.training");
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            warnings.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    try (Model model = Model.of(in, Activation.of(last).apply(new Add().apply(in, zero)))) {
      model.compile(new SGD(0), loss);
      return model.evaluate(Samples.of(new float[] {5, 0, 0}, labels, 1).batch(1)).get("loss");
    } finally {
      logger.removeHandler(handler);
    }
  }
}
