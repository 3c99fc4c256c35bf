package org.linkedneurons.layers;

import org.linkedneurons.activations.Activations;
import org.linkedneurons.settings.Config;

/**
 * The mirrored link of relu, {@code concat(max(x, 0), max(-x, 0))}: at every x but 0 one half
 * passes gradient (paper; CReLU of Shang et al. 2016).
 *
 * <p>Input float32 of any shape; output twice as long on the axis, the last unless told otherwise.
 *
 * <pre>{@code
 * new LKReLU() // [-1, 2] -> [0, 2, 1, 0]
 * }</pre>
 */
public final class LKReLU extends LinkedLayer<LKReLU> {

  /** Along the last axis. */
  public LKReLU() {
    this(Config.of("LKReLU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given
   */
  public LKReLU(Config config) {
    super("LKReLU", LKReLU::new, config);
  }

  @Override
  public Link link() {
    return Link.mirrored(Activations.RELU, axis());
  }
}
