package org.linkedneurons.layers;

import java.util.List;
import java.util.function.Function;
import org.linkedneurons.ModelException;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;

/**
 * What convolutions over height and width share: the kernel's size, its steps, the border.
 *
 * @param <L> the layer
 */
public abstract class Convolution2D<L extends Convolution2D<L>> extends KernelLayer<L> {
  static final Setting<List<Integer>> KERNEL_SIZE = Setting.sizes("kernel_size", 2);
  private static final List<Integer> ONE = List.of(1, 1);
  private static final Setting<List<Integer>> STRIDES = Setting.sizes("strides", 2).or(ONE);
  private static final Setting<Padding> PADDING =
      Setting.choice("padding", Padding.class).or(Padding.VALID);
  private static final Setting<List<Integer>> DILATION_RATE =
      Setting.sizes("dilation_rate", 2).or(ONE);

  Convolution2D(Settings own, Function<Config, L> maker, Config config) {
    super(own.and(List.of(KERNEL_SIZE, STRIDES, PADDING, DILATION_RATE)), maker, config);
    if (!strides().equals(ONE) && !dilationRate().equals(ONE)) {
      throw new ModelException(
          className() + ".strides",
          "1 where dilation_rate is more than 1",
          strides() + " and dilation_rate " + dilationRate(),
          "Use one of the two");
    }
  }

  /** {@return the kernel's height and width} */
  public final List<Integer> kernelSize() {
    return get(KERNEL_SIZE);
  }

  /** {@return the step between windows along height and width; 1 unless set} */
  public final List<Integer> strides() {
    return get(STRIDES);
  }

  /**
   * {@return a copy with steps between windows}
   *
   * @param strides the step along height and width
   */
  public final L strides(int strides) {
    return strides(strides, strides);
  }

  /**
   * {@return a copy with steps between windows}
   *
   * @param height the step along the height
   * @param width the step along the width
   */
  public final L strides(int height, int width) {
    return with(STRIDES, List.of(height, width));
  }

  /** {@return what happens at the border; valid unless set} */
  public final Padding padding() {
    return get(PADDING);
  }

  /**
   * {@return a copy with another border}
   *
   * @param padding what happens at the border
   */
  public final L padding(Padding padding) {
    return with(PADDING, padding);
  }

  /** {@return n, where the kernel reads every n-th pixel, along height and width; 1 unless set} */
  public final List<Integer> dilationRate() {
    return get(DILATION_RATE);
  }

  /**
   * {@return a copy whose kernel reads every n-th pixel}
   *
   * @param rate n, along height and width
   */
  public final L dilationRate(int rate) {
    return with(DILATION_RATE, List.of(rate, rate));
  }
}
