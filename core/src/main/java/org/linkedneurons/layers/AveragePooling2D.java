package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of each window, as Keras' {@code AveragePooling2D}.
 *
 * <p>Input float32 {@code [batch, height, width, channels]}; output {@code [batch, height', width',
 * channels]}. Strides are the window's size unless given.
 *
 * <pre>{@code
 * AveragePooling2D.of(2) // 24 x 24 x 64 -> 12 x 12 x 64
 * }</pre>
 */
public final class AveragePooling2D extends Pooling2D<AveragePooling2D> {

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public AveragePooling2D(Config config) {
    super("AveragePooling2D", AveragePooling2D::new, config);
  }

  /**
   * {@return a layer with square windows}
   *
   * @param poolSize the window's height and width
   */
  public static AveragePooling2D of(int poolSize) {
    return new AveragePooling2D(
        Config.of("AveragePooling2D").with(POOL_SIZE.key(), List.of(poolSize, poolSize)));
  }

  @Override
  Operand<TFloat32> pool(
      Ops tf, Operand<TFloat32> x, List<Long> size, List<Long> strides, String padding) {
    return tf.nn.avgPool(x, size, strides, padding);
  }
}
