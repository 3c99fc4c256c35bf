package org.linkedneurons.layers;

import org.linkedneurons.activations.Activations;
import org.linkedneurons.settings.Config;

/**
 * The mirrored link of swish, {@code concat(x * sigmoid(x), -x * sigmoid(-x))} (paper).
 *
 * <p>Input float32 of any shape; output twice as long on the axis, the last unless told otherwise.
 *
 * <pre>{@code
 * new LKSwish() // [-1, 2] -> [-0.2689, 1.7616, 0.7311, -0.2384]
 * }</pre>
 */
public final class LKSwish extends LinkedLayer<LKSwish> {

  /** Along the last axis. */
  public LKSwish() {
    this(Config.of("LKSwish"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given
   */
  public LKSwish(Config config) {
    super("LKSwish", LKSwish::new, config);
  }

  @Override
  public Link link() {
    return Link.mirrored(Activations.SWISH, axis());
  }
}
