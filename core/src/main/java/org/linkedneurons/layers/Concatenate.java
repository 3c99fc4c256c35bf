package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Its inputs side by side along one axis, as Keras' {@code Concatenate}. Inputs float32, equal in
 * all other axes.
 */
public final class Concatenate extends AdjustableLayer<Concatenate> {
  private static final Setting<Integer> AXIS = Setting.integer("axis").or(-1);
  private static final Settings SETTINGS = Settings.of("Concatenate", AXIS);

  /** Along the last axis. */
  public Concatenate() {
    this(Config.of("Concatenate"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code axis}, -1 unless given
   */
  public Concatenate(Config config) {
    super(SETTINGS, Concatenate::new, config);
  }

  /** {@return the axis, the batch's being 0; negative counts from the end; -1 unless set} */
  public int axis() {
    return get(AXIS);
  }

  /**
   * {@return a copy along another axis}
   *
   * @param axis the axis, the batch's being 0; negative counts from the end
   */
  public Concatenate axis(int axis) {
    return with(AXIS, axis);
  }

  @Override
  public boolean merges() {
    return true;
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Operand<TFloat32> first = inputs.getFirst();
    int axis = Axes.resolve(b, first.shape(), axis());
    for (Operand<TFloat32> next : inputs) {
      requireFit(b, first, next, axis);
    }
    return join(b, inputs, axis);
  }

  /** The pieces side by side; TensorFlow's operation takes two or more. */
  static Operand<TFloat32> join(Build b, List<Operand<TFloat32>> pieces, int axis) {
    return pieces.size() == 1 ? pieces.getFirst() : b.ops().concat(pieces, b.ops().constant(axis));
  }

  private static void requireFit(
      Build b, Operand<TFloat32> first, Operand<TFloat32> next, int axis) {
    long[] left = first.shape().asArray();
    long[] right = next.shape().asArray();
    boolean fits = left.length == right.length;
    for (int i = 0; fits && i < left.length; i++) {
      fits = i == axis || left[i] == right[i];
    }
    if (!fits) {
      throw new ModelException(
          b.where(),
          "inputs equal to " + Shapes.text(first.shape()) + " in all axes but " + axis,
          Shapes.text(next.shape()),
          "Bring them to one size");
    }
  }
}
