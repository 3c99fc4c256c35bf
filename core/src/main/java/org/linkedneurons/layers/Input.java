package org.linkedneurons.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * Where samples enter a model, as Keras' {@code Input}: {@code Input.of(28, 28, 1)} takes float32
 * {@code [batch, 28, 28, 1]}.
 */
public final class Input extends AdjustableLayer<Input> {
  private static final long OPEN = -1;

  private static final Setting<List<Integer>> BATCH_SHAPE =
      Setting.of(
          "batch_shape",
          "the batch axis, open, and sizes from 1 to " + Integer.MAX_VALUE,
          Input::sizes);
  private static final Settings SETTINGS = Settings.of("InputLayer", BATCH_SHAPE);

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code batch_shape}: the shape with the batch axis first, null where a size is
   *     open
   */
  public Input(Config config) {
    super(SETTINGS, Input::new, config);
  }

  /**
   * {@return an input of a shape}
   *
   * @param shape the shape of one sample, without the batch axis
   * @throws org.linkedneurons.ModelException if a size is less than 1 or more than an array can
   *     have
   */
  public static Input of(long... shape) {
    List<Object> batchShape = new ArrayList<>();
    batchShape.add(null);
    Arrays.stream(shape).forEach(batchShape::add);
    return new Input(Config.of("InputLayer").with(BATCH_SHAPE.key(), batchShape));
  }

  /** The sizes of what code or a file gives, null where one is open; null if they are no shape. */
  private static List<Integer> sizes(Object value) {
    if (!(value instanceof List<?> list) || list.isEmpty() || list.getFirst() != null) {
      return null;
    }
    List<Integer> sizes = new ArrayList<>();
    for (Object size : list) {
      List<Integer> whole = size == null ? null : Setting.wholes(size);
      if (size != null && (whole == null || whole.getFirst() < 1)) {
        return null;
      }
      sizes.add(size == null ? null : whole.getFirst());
    }
    return sizes;
  }

  /** {@return the node that other layers read} */
  public Node node() {
    return apply();
  }

  /** {@return the shape of a batch, -1 on the batch axis} */
  public Shape batchShape() {
    return Shape.of(
        get(BATCH_SHAPE).stream().mapToLong(size -> size == null ? OPEN : size).toArray());
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return inputs.getFirst();
  }
}
