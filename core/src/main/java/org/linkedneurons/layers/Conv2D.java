package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.initializers.GlorotUniform;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.initializers.Zeros;
import org.linkedneurons.regularizers.Regularizer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
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
public final class Conv2D extends Layer {
  private static final Config DEFAULTS =
      Config.of("Conv2D")
          .with("strides", List.of(1, 1))
          .with("padding", "valid")
          .with("dilation_rate", List.of(1, 1))
          .with("activation", null)
          .with("use_bias", true)
          .with("kernel_initializer", new GlorotUniform())
          .with("bias_initializer", new Zeros())
          .with("kernel_regularizer", null);

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values; {@code filters} and {@code kernel_size} are required
   */
  public Conv2D(Config config) {
    super(config.withDefaults(DEFAULTS));
    config().positive("filters");
    config().pair("kernel_size");
    Padding.of(config());
    requireStridesOrDilation();
  }

  private void requireStridesOrDilation() {
    List<Long> one = List.of(1L, 1L);
    if (!config().pair("strides").equals(one) && !config().pair("dilation_rate").equals(one)) {
      throw new ModelException(
          "Conv2D.strides",
          "1 where dilation_rate is more than 1",
          config().pair("strides") + " and dilation_rate " + config().pair("dilation_rate"),
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
        Config.of("Conv2D")
            .with("filters", filters)
            .with("kernel_size", List.of(kernelHeight, kernelWidth)));
  }

  private Conv2D with(String key, Object value) {
    return new Conv2D(config().with(key, value));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public Conv2D name(String name) {
    return with("name", name);
  }

  /**
   * {@return a copy with steps between windows}
   *
   * @param strides the step along height and width
   */
  public Conv2D strides(int strides) {
    return with("strides", List.of(strides, strides));
  }

  /**
   * {@return a copy with another border}
   *
   * @param padding what happens at the border
   */
  public Conv2D padding(Padding padding) {
    return with("padding", padding.keras());
  }

  /**
   * {@return a copy whose kernel reads every n-th pixel}
   *
   * @param rate n, along height and width
   */
  public Conv2D dilationRate(int rate) {
    return with("dilation_rate", List.of(rate, rate));
  }

  /**
   * {@return a copy that ends with an activation}
   *
   * @param activation the function
   */
  public Conv2D activation(ActivationFunction activation) {
    return with("activation", activation);
  }

  /**
   * {@return a copy with or without bias}
   *
   * @param useBias whether a bias is added
   */
  public Conv2D useBias(boolean useBias) {
    return with("use_bias", useBias);
  }

  /**
   * {@return a copy whose kernel starts otherwise}
   *
   * @param initializer the kernel's first value
   */
  public Conv2D kernelInitializer(Initializer initializer) {
    return with("kernel_initializer", initializer);
  }

  /**
   * {@return a copy whose bias starts otherwise}
   *
   * @param initializer the bias' first value
   */
  public Conv2D biasInitializer(Initializer initializer) {
    return with("bias_initializer", initializer);
  }

  /**
   * {@return a copy with a penalty on the kernel}
   *
   * @param regularizer the penalty
   */
  public Conv2D kernelRegularizer(Regularizer regularizer) {
    return with("kernel_regularizer", regularizer);
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    requireAxes(b, x, "[batch, height, width, channels]");
    Ops tf = b.ops();
    int filters = config().positive("filters");
    List<Long> size = config().pair("kernel_size");
    Operand<TFloat32> kernel =
        b.weight(
            "kernel",
            Shape.of(size.get(0), size.get(1), x.shape().get(-1), filters),
            config().part("kernel_initializer", Initializer.class),
            config().part("kernel_regularizer", Regularizer.class));
    List<Long> strides = config().pair("strides");
    Operand<TFloat32> y =
        tf.nn.conv2d(
            x,
            Dilation.of(tf, kernel, config().pair("dilation_rate")),
            List.of(1L, strides.get(0), strides.get(1), 1L),
            Padding.of(config()).name());
    if (config().bool("use_bias")) {
      Initializer zeros = config().part("bias_initializer", Initializer.class);
      y = tf.nn.biasAdd(y, b.weight("bias", Shape.of(filters), zeros));
    }
    ActivationFunction activation = config().part("activation", ActivationFunction.class);
    return activation == null ? y : activation.apply(y, b);
  }
}
