package org.linkedneurons.layers;

import java.util.List;
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
public final class Conv2D extends Convolution2D<Conv2D> {
  private static final Setting<Integer> FILTERS = Setting.positive("filters");
  private static final Settings SETTINGS = Settings.of("Conv2D", FILTERS);

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values; {@code filters} and {@code kernel_size} are required
   */
  public Conv2D(Config config) {
    super(SETTINGS, Conv2D::new, config);
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
