package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * In training, a share of elements set to 0 and the others divided by what is left, so that the sum
 * stays; else nothing. As Keras' {@code Dropout} (Srivastava et al. 2014). Input and output float32
 * of one shape.
 *
 * <p>Draws are keyed by the model's seed, the layer and the step: a resumed training draws what an
 * undisturbed one would have drawn.
 */
public final class Dropout extends AdjustableLayer<Dropout> {
  private static final Setting<Double> RATE =
      Setting.number("rate").must("at least 0 and below 1", rate -> rate >= 0 && rate < 1);
  private static final Settings SETTINGS = Settings.of("Dropout", RATE);

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code rate} is required
   */
  public Dropout(Config config) {
    super(SETTINGS, Dropout::new, config);
  }

  /**
   * {@return a layer that drops a share}
   *
   * @param rate the share, at least 0 and below 1
   */
  public static Dropout of(double rate) {
    return new Dropout(SETTINGS.with(RATE, rate));
  }

  /** {@return the share of elements that is dropped} */
  public double rate() {
    return get(RATE);
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    double rate = rate();
    if (!b.training() || rate == 0) {
      return x;
    }
    Ops tf = b.ops();
    Operand<TFloat32> draw =
        tf.random.statelessRandomUniform(tf.shape(x), b.seed(), TFloat32.class);
    Operand<TFloat32> kept =
        tf.dtypes.cast(tf.math.greaterEqual(draw, tf.constant((float) rate)), TFloat32.class);
    return tf.math.mul(tf.math.mul(x, tf.constant((float) (1 / (1 - rate)))), kept);
  }
}
