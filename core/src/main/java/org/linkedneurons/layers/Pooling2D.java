package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What pooling layers share: windows over height and width, strides that are the window's size
 * unless given.
 *
 * @param <L> the layer
 */
abstract sealed class Pooling2D<L extends Pooling2D<L>> extends Layer
    permits AveragePooling2D, MaxPooling2D {

  Pooling2D(Config config) {
    super(
        config.withDefaults(
            Config.of(config.className())
                .with("pool_size", List.of(2, 2))
                .with("strides", null)
                .with("padding", "valid")));
    config().pair("pool_size");
    Padding.of(config());
    if (config().has("strides")) {
      config().pair("strides");
    }
  }

  /** {@return the layer of another configuration} */
  abstract L copy(Config config);

  /** {@return one value a window} */
  abstract Operand<TFloat32> pool(
      Ops tf, Operand<TFloat32> x, List<Long> size, List<Long> strides, String padding);

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public final L name(String name) {
    return copy(config().with("name", name));
  }

  /**
   * {@return a copy with other steps between windows}
   *
   * @param strides the step along height and width
   */
  public final L strides(int strides) {
    return copy(config().with("strides", List.of(strides, strides)));
  }

  /**
   * {@return a copy with another border}
   *
   * @param padding what happens at the border
   */
  public final L padding(Padding padding) {
    return copy(config().with("padding", padding.keras()));
  }

  @Override
  public final Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    requireAxes(b, x, "[batch, height, width, channels]");
    String strides = config().has("strides") ? "strides" : "pool_size";
    return pool(b.ops(), x, window("pool_size"), window(strides), Padding.of(config()).name());
  }

  /** Height and width as TensorFlow wants them, between batch and channels. */
  private List<Long> window(String key) {
    List<Long> pair = config().pair(key);
    return List.of(1L, pair.get(0), pair.get(1), 1L);
  }
}
