package org.linkedneurons.layers;

import org.linkedneurons.activations.Elu;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;

/**
 * x where x &gt; 0, alpha * (exp(x) - 1) elsewhere, as Keras' {@code ELU}. Input and output float32
 * of any one shape.
 */
public final class ELU extends ActivatedLayer<ELU> {
  private static final Setting<Double> ALPHA =
      Setting.number("alpha").must("a number of at least 0", alpha -> alpha >= 0).or(1.0);
  private static final Settings SETTINGS = Settings.of("ELU", ALPHA);

  /** Keras' default: 1.0. */
  public ELU() {
    this(Config.of("ELU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public ELU(Config config) {
    super(SETTINGS, ELU::new, config);
  }

  /** {@return the limit's distance from 0 on the negative side} */
  public double alpha() {
    return get(ALPHA);
  }

  /**
   * {@return a copy with another value}
   *
   * @param alpha the limit's distance from 0 on the negative side
   */
  public ELU alpha(double alpha) {
    return with(ALPHA, alpha);
  }

  @Override
  public Link link() {
    return Link.single(new Elu(alpha()));
  }
}
