package org.linkedneurons.layers;

import org.linkedneurons.activations.Activations;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Settings;

/**
 * The self-normalizing exponential unit, as Keras' activation {@code selu} (Klambauer et al. 2017).
 * Input and output float32 of any one shape.
 */
public final class SELU extends ActivatedLayer<SELU> {
  private static final Settings SETTINGS = Settings.of("SELU");

  /** Keras' defaults. */
  public SELU() {
    this(Config.of("SELU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config at most a {@code name}
   */
  public SELU(Config config) {
    super(SETTINGS, SELU::new, config);
  }

  @Override
  public Link link() {
    return Link.single(Activations.SELU);
  }
}
