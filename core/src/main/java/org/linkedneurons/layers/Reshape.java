package org.linkedneurons.layers;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The same values in another shape, as Keras' {@code Reshape}: {@code Reshape.of(28, 28, 1)} makes
 * float32 {@code [batch, 784]} images. One size may be -1: what the others leave.
 */
public final class Reshape extends AdjustableLayer<Reshape> {
  private static final Setting<List<Integer>> TARGET_SHAPE =
      Setting.integers("target_shape")
          .must("sizes of at least 1, one of them -1 at most", Reshape::isShape);
  private static final Settings SETTINGS = Settings.of("Reshape", TARGET_SHAPE);

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code target_shape} is required
   */
  public Reshape(Config config) {
    super(SETTINGS, Reshape::new, config);
  }

  private static boolean isShape(List<Integer> target) {
    return !target.isEmpty()
        && target.stream().filter(size -> size == -1).count() <= 1
        && target.stream().allMatch(size -> size >= 1 || size == -1);
  }

  /**
   * {@return a layer that gives a shape}
   *
   * @param targetShape the shape of one sample, without the batch axis
   */
  public static Reshape of(int... targetShape) {
    return new Reshape(SETTINGS.with(TARGET_SHAPE, IntStream.of(targetShape).boxed().toList()));
  }

  /** {@return the shape of one sample, one size -1 at most} */
  public List<Integer> targetShape() {
    return get(TARGET_SHAPE);
  }

  @Override
  public boolean reshapes() {
    return true;
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Ops tf = b.ops();
    Operand<TFloat32> x = inputs.getFirst();
    List<Integer> target = targetShape();
    long size = x.shape().tail().size();
    long known =
        target.stream()
            .filter(axis -> axis != -1)
            .mapToLong(Integer::longValue)
            .reduce(1, (a, c) -> a * c);
    boolean open = target.contains(-1);
    if (open ? size % known != 0 : size != known) {
      throw new ModelException(
          b.where(),
          "a target shape of " + size + " values",
          target + ", full input shape " + Shapes.text(x.shape()),
          "Change target_shape");
    }
    LongStream sizes = target.stream().mapToLong(axis -> axis == -1 ? size / known : axis);
    return tf.reshape(x, tf.constant(LongStream.concat(LongStream.of(-1), sizes).toArray()));
  }
}
