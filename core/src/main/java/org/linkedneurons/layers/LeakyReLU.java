package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.activations.LeakyRelu;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * x where x &gt; 0, slope * x elsewhere, as Keras' {@code LeakyReLU}. Input and output float32 of
 * any one shape.
 */
public final class LeakyReLU extends Layer {
  private static final Config DEFAULTS = Config.of("LeakyReLU").with("negative_slope", 0.3);

  /** Keras' defaults. */
  public LeakyReLU() {
    this(Config.of("LeakyReLU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public LeakyReLU(Config config) {
    super(config.withDefaults(DEFAULTS));
    config().number("negative_slope");
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public LeakyReLU name(String name) {
    return new LeakyReLU(config().with("name", name));
  }

  /**
   * {@return a copy with another value}
   *
   * @param negativeSlope the slope
   */
  public LeakyReLU negativeSlope(double negativeSlope) {
    return new LeakyReLU(config().with("negative_slope", negativeSlope));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return new LeakyRelu(config().number("negative_slope")).apply(inputs.getFirst(), b);
  }
}
