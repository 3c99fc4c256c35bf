package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Zeros around an image, as Keras' {@code ZeroPadding2D}. Input float32 {@code [batch, height,
 * width, channels]}; output higher and wider by the padding.
 */
public final class ZeroPadding2D extends Layer {

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code padding}: one number, {@code [height, width]} or {@code [[top, bottom],
   *     [left, right]]}
   */
  public ZeroPadding2D(Config config) {
    super(config);
    sides();
  }

  /**
   * {@return equal padding on all sides}
   *
   * @param padding rows and columns of zeros on each side
   */
  public static ZeroPadding2D of(int padding) {
    return of(padding, padding, padding, padding);
  }

  /**
   * {@return padding side by side}
   *
   * @param top rows above
   * @param bottom rows below
   * @param left columns to the left
   * @param right columns to the right
   */
  public static ZeroPadding2D of(int top, int bottom, int left, int right) {
    return new ZeroPadding2D(
        Config.of("ZeroPadding2D")
            .with("padding", List.of(List.of(top, bottom), List.of(left, right))));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public ZeroPadding2D name(String name) {
    return new ZeroPadding2D(config().with("name", name));
  }

  /** Top, bottom, left, right. */
  private int[] sides() {
    List<?> padding = config().list("padding");
    int[] sides = new int[4];
    for (int i = 0; i < 4; i++) {
      Object axis = padding.size() == 1 ? padding.getFirst() : at(padding, i / 2, 2);
      Object side = axis instanceof List<?> pair ? at(pair, i % 2, 2) : axis;
      if (!(side instanceof Number number) || number.intValue() < 0) {
        throw wrong();
      }
      sides[i] = number.intValue();
    }
    return sides;
  }

  private Object at(List<?> list, int index, int size) {
    if (list.size() != size) {
      throw wrong();
    }
    return list.get(index);
  }

  private ModelException wrong() {
    return new ModelException(
        "ZeroPadding2D.padding",
        "a number, [height, width] or [[top, bottom], [left, right]], none negative",
        String.valueOf(config().values().get("padding")),
        "Change padding");
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    requireAxes(b, x, "[batch, height, width, channels]");
    Ops tf = b.ops();
    int[] s = sides();
    int[][] paddings = {{0, 0}, {s[0], s[1]}, {s[2], s[3]}, {0, 0}};
    return tf.pad(x, tf.constant(paddings), tf.constant(0f));
  }
}
