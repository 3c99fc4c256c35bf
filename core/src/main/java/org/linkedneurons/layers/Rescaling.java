package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * x * scale + offset, as Keras' {@code Rescaling}. Input and output float32 of one shape.
 *
 * <pre>{@code
 * Rescaling.of(1 / 255.0, -0.5) // 0..255 -> -0.5..0.5
 * }</pre>
 */
public final class Rescaling extends AdjustableLayer<Rescaling> {
  private static final Setting<Double> SCALE = Setting.number("scale");
  private static final Setting<Double> OFFSET = Setting.number("offset").or(0.0);
  private static final Settings SETTINGS = Settings.of("Rescaling", SCALE, OFFSET);

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code scale} is required, {@code offset} is 0 unless given
   */
  public Rescaling(Config config) {
    super(SETTINGS, Rescaling::new, config);
  }

  /**
   * {@return a layer that scales and shifts}
   *
   * @param scale the factor
   * @param offset what is added afterwards
   */
  public static Rescaling of(double scale, double offset) {
    return new Rescaling(SETTINGS.with(SCALE, scale).with(OFFSET.key(), offset));
  }

  /** {@return the factor} */
  public double scale() {
    return get(SCALE);
  }

  /** {@return what is added afterwards} */
  public double offset() {
    return get(OFFSET);
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Ops tf = b.ops();
    Operand<TFloat32> scale = tf.constant((float) scale());
    Operand<TFloat32> offset = tf.constant((float) offset());
    return tf.math.add(tf.math.mul(inputs.getFirst(), scale), offset);
  }
}
