package org.linkedneurons.layers;

import org.linkedneurons.activations.LeakyRelu;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;

/**
 * x where x &gt; 0, slope * x elsewhere, as Keras' {@code LeakyReLU}. Input and output float32 of
 * any one shape.
 */
public final class LeakyReLU extends ActivatedLayer<LeakyReLU> {
  private static final Setting<Double> NEGATIVE_SLOPE =
      Setting.number("negative_slope")
          .must("a number of at least 0", negativeSlope -> negativeSlope >= 0)
          .or(0.3);
  private static final Settings SETTINGS = Settings.of("LeakyReLU", NEGATIVE_SLOPE);

  /** Keras' default: 0.3. */
  public LeakyReLU() {
    this(Config.of("LeakyReLU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public LeakyReLU(Config config) {
    super(SETTINGS, LeakyReLU::new, config);
  }

  /** {@return the slope on the negative side} */
  public double negativeSlope() {
    return get(NEGATIVE_SLOPE);
  }

  /**
   * {@return a copy with another value}
   *
   * @param negativeSlope the slope on the negative side
   */
  public LeakyReLU negativeSlope(double negativeSlope) {
    return with(NEGATIVE_SLOPE, negativeSlope);
  }

  @Override
  public Link link() {
    return Link.single(new LeakyRelu(negativeSlope()));
  }
}
