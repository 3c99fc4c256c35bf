package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;
import org.linkedneurons.layers.Build;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.losses.Loss;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Protects that an operation without a gradient is told with the one that brought it. */
class MissingGradientTest {
  /** The remainder of its input: TensorFlow's C++ part has no gradient of it. */
  private static final class Remainder extends Layer {
    Remainder() {
      super(Config.of("Remainder").with("name", "rest"));
    }

    @Override
    public Operand<TFloat32> call(Build build, List<Operand<TFloat32>> inputs) {
      return build.ops().math.floorMod(inputs.getFirst(), build.ops().constant(2f));
    }
  }

  private record RemainderLoss() implements Loss {
    @Override
    public Operand<TFloat32> perSample(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> output) {
      return tf.math.mean(tf.math.floorMod(output, tf.constant(2f)), tf.constant(1));
    }
  }

  private static String message(Loss loss, Layer... layers) {
    try (Sequential model = new Sequential().add(Input.of(2))) {
      List.of(layers).forEach(model::add);
      ModelException error =
          assertThrows(ModelException.class, () -> model.compile(new SGD(), loss));
      assertEquals(1, error.getMessage().lines().count());
      return error.getMessage();
    }
  }

  @Test
  void theLayerIsNamed() {
    String message =
        message(new MeanSquaredError(), Dense.of(1).name("fc"), new Remainder(), Dense.of(1));
    assertTrue(message.startsWith("rest: "), message);
    assertTrue(message.contains("FloorMod"), message);
  }

  @Test
  void theLossIsNamed() {
    String message = message(new RemainderLoss(), Dense.of(1).name("fc"));
    assertTrue(message.startsWith("loss: "), message);
  }
}
