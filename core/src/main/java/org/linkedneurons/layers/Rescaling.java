package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
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
public final class Rescaling extends Layer {

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code scale} is required, {@code offset} is 0 unless given
   */
  public Rescaling(Config config) {
    super(config.withDefaults(Config.of("Rescaling").with("offset", 0.0)));
    config().number("scale");
    config().number("offset");
  }

  /**
   * {@return a layer that scales and shifts}
   *
   * @param scale the factor
   * @param offset what is added afterwards
   */
  public static Rescaling of(double scale, double offset) {
    return new Rescaling(Config.of("Rescaling").with("scale", scale).with("offset", offset));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public Rescaling name(String name) {
    return new Rescaling(config().with("name", name));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Ops tf = b.ops();
    Operand<TFloat32> scale = tf.constant((float) config().number("scale"));
    Operand<TFloat32> offset = tf.constant((float) config().number("offset"));
    return tf.math.add(tf.math.mul(inputs.getFirst(), scale), offset);
  }
}
