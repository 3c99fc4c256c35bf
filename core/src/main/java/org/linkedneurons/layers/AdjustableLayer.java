package org.linkedneurons.layers;

import java.util.function.Function;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;

/**
 * A layer of which changed copies are made: {@code Conv2D.of(4, 7).strides(2).name("first")}.
 *
 * @param <L> the layer
 */
public abstract class AdjustableLayer<L extends AdjustableLayer<L>> extends Layer {
  private final Function<Config, L> maker;

  /**
   * Makes a layer of its settings.
   *
   * @param settings what may be set, beside the name
   * @param maker the layer's constructor, which makes the copies
   * @param config what is set
   * @throws org.linkedneurons.ModelException if a value is missing or wrong, or a key is not known
   */
  protected AdjustableLayer(Settings settings, Function<Config, L> maker, Config config) {
    super(settings, config);
    this.maker = maker;
  }

  /**
   * {@return a copy in which one setting has another value}
   *
   * @param setting the setting
   * @param value its value
   * @param <T> what the setting is in Java
   */
  protected final <T> L with(Setting<T> setting, T value) {
    return maker.apply(config().with(setting.key(), value));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name, unique in its model; no slash
   */
  public final L name(String name) {
    return with(NAME, name);
  }
}
