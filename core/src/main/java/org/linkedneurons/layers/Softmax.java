package org.linkedneurons.layers;

import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;

/**
 * exp(x) / sum(exp(x)) over one axis, as Keras' {@code Softmax}. Input and output float32 of one
 * shape.
 */
public final class Softmax extends ActivatedLayer<Softmax> {
  private static final Setting<Integer> AXIS = Setting.integer("axis").or(-1);
  private static final Settings SETTINGS = Settings.of("Softmax", AXIS);

  /** Over the last axis. */
  public Softmax() {
    this(Config.of("Softmax"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given
   */
  public Softmax(Config config) {
    super(SETTINGS, Softmax::new, config);
  }

  /** {@return the axis, the batch's being 0; negative counts from the end; -1 unless set} */
  public int axis() {
    return get(AXIS);
  }

  /**
   * {@return a copy over another axis}
   *
   * @param axis the axis, the batch's being 0; negative counts from the end
   */
  public Softmax axis(int axis) {
    return with(AXIS, axis);
  }

  @Override
  public Link link() {
    return Link.single(new org.linkedneurons.activations.Softmax(axis()));
  }
}
