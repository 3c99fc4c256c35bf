package org.linkedneurons.layers;

import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.activations.LeakyRelu;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * max(x, 0), as Keras' {@code ReLU}: with the optional settings, x above the threshold, at most the
 * maximum, and slope * (x - threshold) below. Input and output float32 of one shape.
 */
public final class ReLU extends ActivatedLayer<ReLU> {
  private static final Setting<Double> MAX_VALUE = notNegative("max_value").or(null);
  private static final Setting<Double> NEGATIVE_SLOPE = notNegative("negative_slope").or(0.0);
  private static final Setting<Double> THRESHOLD = notNegative("threshold").or(0.0);
  private static final Settings SETTINGS =
      Settings.of("ReLU", MAX_VALUE, NEGATIVE_SLOPE, THRESHOLD);

  private static Setting<Double> notNegative(String key) {
    return Setting.number(key).must("a number of at least 0", value -> value >= 0);
  }

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
    super(SETTINGS, ReLU::new, config);
  }

  /** {@return the largest output, or null where there is none} */
  public Double maxValue() {
    return get(MAX_VALUE);
  }

  /**
   * {@return a copy with a largest output}
   *
   * @param maxValue the largest output
   */
  public ReLU maxValue(double maxValue) {
    return with(MAX_VALUE, maxValue);
  }

  /** {@return the slope below the threshold; 0 unless set} */
  public double negativeSlope() {
    return get(NEGATIVE_SLOPE);
  }

  /**
   * {@return a copy with a slope below the threshold}
   *
   * @param negativeSlope the slope
   */
  public ReLU negativeSlope(double negativeSlope) {
    return with(NEGATIVE_SLOPE, negativeSlope);
  }

  /** {@return where the output starts to be x; 0 unless set} */
  public double threshold() {
    return get(THRESHOLD);
  }

  /**
   * {@return a copy with another threshold}
   *
   * @param threshold where the output starts to be x
   */
  public ReLU threshold(double threshold) {
    return with(THRESHOLD, threshold);
  }

  @Override
  public Link link() {
    return Link.single(function());
  }

  private ActivationFunction function() {
    boolean plain = threshold() == 0 && maxValue() == null;
    if (plain) {
      return negativeSlope() == 0 ? Activations.RELU : new LeakyRelu(negativeSlope());
    }
    return (x, weights) -> general(weights.ops(), x);
  }

  private Operand<TFloat32> general(Ops tf, Operand<TFloat32> x) {
    Operand<TFloat32> start = tf.constant((float) threshold());
    Operand<TFloat32> y =
        threshold() == 0 ? tf.nn.relu(x) : tf.select(tf.math.greater(x, start), x, tf.zerosLike(x));
    if (maxValue() != null) {
      y = tf.math.minimum(y, tf.constant(maxValue().floatValue()));
    }
    if (negativeSlope() == 0) {
      return y;
    }
    Operand<TFloat32> below = tf.nn.relu(tf.math.sub(start, x));
    return tf.math.sub(y, tf.math.mul(below, tf.constant((float) negativeSlope())));
  }
}
