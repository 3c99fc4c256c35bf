package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The maximum of each window, as Keras' {@code MaxPooling2D}.
 *
 * <p>Input float32 {@code [batch, height, width, channels]}; output {@code [batch, height', width',
 * channels]}. Strides are the window's size unless given.
 *
 * <pre>{@code
 * MaxPooling2D.of(2) // 24 x 24 x 64 -> 12 x 12 x 64
 * }</pre>
 */
public final class MaxPooling2D extends Layer {
  private static final Config DEFAULTS =
      Config.of("MaxPooling2D")
          .with("pool_size", List.of(2, 2))
          .with("strides", null)
          .with("padding", "valid");

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public MaxPooling2D(Config config) {
    super(config.withDefaults(DEFAULTS));
    config().pair("pool_size");
    Padding.of(config());
    if (config().has("strides")) {
      config().pair("strides");
    }
  }

  /**
   * {@return a layer with square windows}
   *
   * @param poolSize the window's height and width
   */
  public static MaxPooling2D of(int poolSize) {
    return new MaxPooling2D(
        Config.of("MaxPooling2D").with("pool_size", List.of(poolSize, poolSize)));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public MaxPooling2D name(String name) {
    return new MaxPooling2D(config().with("name", name));
  }

  /**
   * {@return a copy with other steps between windows}
   *
   * @param strides the step along height and width
   */
  public MaxPooling2D strides(int strides) {
    return new MaxPooling2D(config().with("strides", List.of(strides, strides)));
  }

  /**
   * {@return a copy with another border}
   *
   * @param padding what happens at the border
   */
  public MaxPooling2D padding(Padding padding) {
    return new MaxPooling2D(config().with("padding", padding.keras()));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    requireAxes(b, x, "[batch, height, width, channels]");
    List<Long> size = config().pair("pool_size");
    List<Long> strides = config().has("strides") ? config().pair("strides") : size;
    String padding = Padding.of(config()).name();
    return b.ops()
        .nn
        .maxPool(
            x,
            b.ops().constant(new int[] {1, size.get(0).intValue(), size.get(1).intValue(), 1}),
            b.ops()
                .constant(new int[] {1, strides.get(0).intValue(), strides.get(1).intValue(), 1}),
            padding);
  }
}
