package org.linkedneurons.layers;

import java.util.Collections;
import java.util.List;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Zeros around an image, as Keras' {@code ZeroPadding2D}. Input float32 {@code [batch, height,
 * width, channels]}; output higher and wider by the padding.
 */
public final class ZeroPadding2D extends AdjustableLayer<ZeroPadding2D> {
  private static final Setting<List<List<Integer>>> PADDING =
      Setting.of(
              "padding",
              "a number, [height, width] or [[top, bottom], [left, right]], none negative",
              ZeroPadding2D::sides)
          .or(List.of(List.of(1, 1), List.of(1, 1)));
  private static final Settings SETTINGS = Settings.of("ZeroPadding2D", PADDING);

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code padding}: one number, {@code [height, width]} or {@code [[top, bottom],
   *     [left, right]]}
   */
  public ZeroPadding2D(Config config) {
    super(SETTINGS, ZeroPadding2D::new, config);
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
        SETTINGS.with(PADDING, List.of(List.of(top, bottom), List.of(left, right))));
  }

  /** {@return rows above and below, then columns to the left and to the right} */
  public List<List<Integer>> padding() {
    return get(PADDING);
  }

  /** Both sides of both axes, of what code or a file gives; null if it is neither. */
  private static List<List<Integer>> sides(Object value) {
    List<?> axes = value instanceof List<?> list ? list : List.of(value, value);
    if (axes.size() != 2) {
      return null;
    }
    List<List<Integer>> sides = axes.stream().map(ZeroPadding2D::pair).toList();
    return sides.contains(null) ? null : sides;
  }

  private static List<Integer> pair(Object value) {
    List<Integer> given = Setting.wholes(value);
    List<Integer> sides =
        given != null && given.size() == 1 ? Collections.nCopies(2, given.getFirst()) : given;
    boolean valid = sides != null && sides.size() == 2 && sides.stream().allMatch(n -> n >= 0);
    return valid ? sides : null;
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> x = inputs.getFirst();
    requireAxes(b, x, "[batch, height, width, channels]");
    Ops tf = b.ops();
    List<Integer> rows = padding().getFirst();
    List<Integer> columns = padding().getLast();
    int[][] paddings = {
      {0, 0},
      {rows.getFirst(), rows.getLast()},
      {columns.getFirst(), columns.getLast()},
      {0, 0}
    };
    return tf.pad(x, tf.constant(paddings), tf.constant(0f));
  }
}
