package org.linkedneurons.layers;

import org.linkedneurons.activations.Activations;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Settings;

/**
 * x * sigmoid(x), as Keras' activation {@code swish} (Ramachandran et al. 2017). Input and output
 * float32 of any one shape.
 */
public final class Swish extends ActivatedLayer<Swish> {
  private static final Settings SETTINGS = Settings.of("Swish");

  /** Keras' defaults. */
  public Swish() {
    this(Config.of("Swish"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config at most a {@code name}
   */
  public Swish(Config config) {
    super(SETTINGS, Swish::new, config);
  }

  @Override
  public Link link() {
    return Link.single(Activations.SWISH);
  }
}
