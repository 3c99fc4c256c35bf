package org.linkedneurons.layers;

import java.util.List;
import java.util.function.Function;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What pooling layers share: windows over height and width, strides that are the window's size
 * unless given.
 *
 * @param <L> the layer
 */
abstract sealed class Pooling2D<L extends Pooling2D<L>> extends AdjustableLayer<L>
    permits AveragePooling2D, MaxPooling2D {
  static final Setting<List<Integer>> POOL_SIZE = Setting.sizes("pool_size", 2).or(List.of(2, 2));
  private static final Setting<List<Integer>> STRIDES = Setting.sizes("strides", 2).or(null);
  private static final Setting<Padding> PADDING =
      Setting.choice("padding", Padding.class).or(Padding.VALID);

  Pooling2D(String className, Function<Config, L> maker, Config config) {
    super(Settings.of(className, POOL_SIZE, STRIDES, PADDING), maker, config);
  }

  /** {@return one value a window} */
  abstract Operand<TFloat32> pool(
      Ops tf, Operand<TFloat32> x, List<Long> size, List<Long> strides, String padding);

  /** {@return the window's height and width; 2 unless set} */
  public final List<Integer> poolSize() {
    return get(POOL_SIZE);
  }

  /** {@return the step between windows along height and width; the window's size unless set} */
  public final List<Integer> strides() {
    return get(STRIDES) == null ? poolSize() : get(STRIDES);
  }

  /** {@return what happens at the border; valid unless set} */
  public final Padding padding() {
    return get(PADDING);
  }

  /**
   * {@return a copy with other steps between windows}
   *
   * @param strides the step along height and width
   */
  public final L strides(int strides) {
    return with(STRIDES, List.of(strides, strides));
  }

  /**
   * {@return a copy with another border}
   *
   * @param padding what happens at the border
   */
  public final L padding(Padding padding) {
    return with(PADDING, padding);
  }

  @Override
  public final Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    requireAxes(b, x, "[batch, height, width, channels]");
    return pool(b.ops(), x, Windows.of(poolSize()), Windows.of(strides()), padding().name());
  }
}
