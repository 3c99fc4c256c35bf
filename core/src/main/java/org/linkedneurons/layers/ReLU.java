package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.LeakyRelu;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * max(x, 0), as Keras' {@code ReLU}: with the optional settings, x above the threshold, at most the
 * maximum, and slope * (x - threshold) below. Input and output float32 of one shape.
 */
public final class ReLU extends Layer {
  private static final Config DEFAULTS =
      Config.of("ReLU").with("max_value", null).with("negative_slope", 0.0).with("threshold", 0.0);

  /** Keras' defaults: max(x, 0). */
  public ReLU() {
    this(Config.of("ReLU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public ReLU(Config config) {
    super(config.withDefaults(DEFAULTS));
    for (String key : DEFAULTS.values().keySet()) {
      if (config().has(key) && config().number(key) < 0) {
        throw new ModelException(
            "ReLU." + key, "at least 0", config().number(key) + "", "Change " + key);
      }
    }
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public ReLU name(String name) {
    return new ReLU(config().with("name", name));
  }

  /**
   * {@return a copy with a largest output}
   *
   * @param maxValue the largest output
   */
  public ReLU maxValue(double maxValue) {
    return new ReLU(config().with("max_value", maxValue));
  }

  /**
   * {@return a copy with a slope below the threshold}
   *
   * @param negativeSlope the slope
   */
  public ReLU negativeSlope(double negativeSlope) {
    return new ReLU(config().with("negative_slope", negativeSlope));
  }

  /**
   * {@return a copy with another threshold}
   *
   * @param threshold where the output starts to be x
   */
  public ReLU threshold(double threshold) {
    return new ReLU(config().with("threshold", threshold));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    Ops tf = b.ops();
    double threshold = config().number("threshold");
    double slope = config().number("negative_slope");
    if (threshold == 0 && slope != 0 && !config().has("max_value")) {
      return new LeakyRelu(slope).apply(x, b);
    }
    Operand<TFloat32> start = tf.constant((float) threshold);
    Operand<TFloat32> y =
        threshold == 0 ? tf.nn.relu(x) : tf.select(tf.math.greater(x, start), x, tf.zerosLike(x));
    if (config().has("max_value")) {
      y = tf.math.minimum(y, tf.constant((float) config().number("max_value")));
    }
    if (slope == 0) {
      return y;
    }
    Operand<TFloat32> below = tf.nn.relu(tf.math.sub(start, x));
    return tf.math.sub(y, tf.math.mul(below, tf.constant((float) slope)));
  }
}
