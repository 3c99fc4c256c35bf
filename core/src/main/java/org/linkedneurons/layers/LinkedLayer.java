package org.linkedneurons.layers;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;

/**
 * What linked layers share: the axis along which their members stand side by side.
 *
 * @param <L> the layer
 */
public abstract class LinkedLayer<L extends LinkedLayer<L>> extends ActivatedLayer<L> {
  private static final Setting<Integer> AXIS = Setting.integer("axis").or(-1);

  LinkedLayer(String className, Function<Config, L> maker, Config config, Setting<?>... own) {
    super(new Settings(className, Arrays.asList(own)).and(List.of(AXIS)), maker, config);
  }

  /** {@return the axis, the batch's being 0; negative counts from the end; -1 unless set} */
  public final int axis() {
    return get(AXIS);
  }

  /**
   * {@return a copy that links along another axis}
   *
   * @param axis the axis, the batch's being 0; negative counts from the end
   */
  public final L axis(int axis) {
    return with(AXIS, axis);
  }
}
