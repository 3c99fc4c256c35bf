package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.settings.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
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
public final class MaxPooling2D extends Pooling2D<MaxPooling2D> {

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public MaxPooling2D(Config config) {
    super("MaxPooling2D", MaxPooling2D::new, config);
  }

  /**
   * {@return a layer with square windows}
   *
   * @param poolSize the window's height and width
   */
  public static MaxPooling2D of(int poolSize) {
    return new MaxPooling2D(
        Config.of("MaxPooling2D").with(POOL_SIZE.key(), List.of(poolSize, poolSize)));
  }

  @Override
  Operand<TFloat32> pool(
      Ops tf, Operand<TFloat32> x, List<Long> size, List<Long> strides, String padding) {
    return tf.nn.maxPool(
        x,
        tf.constant(size.stream().mapToInt(Long::intValue).toArray()),
        tf.constant(strides.stream().mapToInt(Long::intValue).toArray()),
        padding);
  }
}
