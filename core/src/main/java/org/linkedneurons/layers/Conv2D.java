package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * Convolution over height and width, as Keras' {@code Conv2D}: {@code activation(x * kernel +
 * bias)}.
 *
 * <p>Input float32 {@code [batch, height, width, channels]}; output {@code [batch, height', width',
 * filters]}. Kernel {@code [kernel height, kernel width, channels, filters]}, bias {@code
 * [filters]}.
 *
 * <pre>{@code
 * Conv2D.of(4, 7).strides(2).padding(Padding.SAME) // 32 x 32 x 3 -> 16 x 16 x 4
 * }</pre>
 */
public final class Conv2D extends KernelLayer<Conv2D> {
  private static final Setting<Integer> FILTERS = Setting.positive("filters");
  private static final Setting<List<Integer>> KERNEL_SIZE = Setting.sizes("kernel_size", 2);
  private static final Setting<List<Integer>> STRIDES =
      Setting.sizes("strides", 2).or(List.of(1, 1));
  private static final Setting<Padding> PADDING =
      Setting.choice("padding", Padding.class).or(Padding.VALID);
  private static final Setting<List<Integer>> DILATION_RATE =
      Setting.sizes("dilation_rate", 2).or(List.of(1, 1));
  private static final Settings SETTINGS =
      Settings.of("Conv2D", FILTERS, KERNEL_SIZE, STRIDES, PADDING, DILATION_RATE);

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values; {@code filters} and {@code kernel_size} are required
   */
  public Conv2D(Config config) {
    super(SETTINGS, Conv2D::new, config);
    if (!strides().equals(List.of(1, 1)) && !dilationRate().equals(List.of(1, 1))) {
      throw new ModelException(
          "Conv2D.strides",
          "1 where dilation_rate is more than 1",
          strides() + " and dilation_rate " + dilationRate(),
          "Use one of the two");
    }
  }

  /**
   * {@return a convolution with a square kernel}
   *
   * @param filters the number of output channels
   * @param kernelSize the kernel's height and width
   */
  public static Conv2D of(int filters, int kernelSize) {
    return of(filters, kernelSize, kernelSize);
  }

  /**
   * {@return a convolution}
   *
   * @param filters the number of output channels
   * @param kernelHeight the kernel's height
   * @param kernelWidth the kernel's width
   */
  public static Conv2D of(int filters, int kernelHeight, int kernelWidth) {
    return new Conv2D(
        SETTINGS
            .with(FILTERS, filters)
            .with(KERNEL_SIZE.key(), List.of(kernelHeight, kernelWidth)));
  }

  /** {@return the number of output channels} */
  public int filters() {
    return get(FILTERS);
  }

  /** {@return the kernel's height and width} */
  public List<Integer> kernelSize() {
    return get(KERNEL_SIZE);
  }

  /** {@return the step between windows along height and width; 1 unless set} */
  public List<Integer> strides() {
    return get(STRIDES);
  }

  /**
   * {@return a copy with steps between windows}
   *
   * @param strides the step along height and width
   */
  public Conv2D strides(int strides) {
    return with(STRIDES, List.of(strides, strides));
  }

  /** {@return what happens at the border; valid unless set} */
  public Padding padding() {
    return get(PADDING);
  }

  /**
   * {@return a copy with another border}
   *
   * @param padding what happens at the border
   */
  public Conv2D padding(Padding padding) {
    return with(PADDING, padding);
  }

  /** {@return n, where the kernel reads every n-th pixel, along height and width; 1 unless set} */
  public List<Integer> dilationRate() {
    return get(DILATION_RATE);
  }

  /**
   * {@return a copy whose kernel reads every n-th pixel}
   *
   * @param rate n, along height and width
   */
  public Conv2D dilationRate(int rate) {
    return with(DILATION_RATE, List.of(rate, rate));
  }

  @Override
  public Operand<TFloat32> beforeActivation(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    requireAxes(b, x, "[batch, height, width, channels]");
    Shape shape =
        Shape.of(kernelSize().getFirst(), kernelSize().getLast(), x.shape().get(-1), filters());
    List<Long> windows = Windows.of(strides());
    Operand<TFloat32> kernel = Dilation.of(b.ops(), kernel(b, shape), dilationRate());
    return withBias(b, b.ops().nn.conv2d(x, kernel, windows, padding().name()), filters());
  }
}
