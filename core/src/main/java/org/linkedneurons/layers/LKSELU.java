package org.linkedneurons.layers;

import org.linkedneurons.activations.Activations;
import org.linkedneurons.settings.Config;

/**
 * The mirrored link of selu, {@code concat(selu(x), selu(-x))} (paper).
 *
 * <p>Input float32 of any shape; output twice as long on the axis, the last unless told otherwise.
 *
 * <pre>{@code
 * new LKSELU() // [-1, 2] -> [-1.1113, 2.1014, 1.0507, -1.5202]
 * }</pre>
 */
public final class LKSELU extends LinkedLayer<LKSELU> {

  /** Along the last axis. */
  public LKSELU() {
    this(Config.of("LKSELU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given
   */
  public LKSELU(Config config) {
    super("LKSELU", LKSELU::new, config);
  }

  @Override
  public Link link() {
    return Link.mirrored(Activations.SELU, axis());
  }
}
