package org.linkedneurons.layers;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.linkedneurons.Config;
import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The same values in another shape, as Keras' {@code Reshape}: {@code Reshape.of(28, 28, 1)} makes
 * float32 {@code [batch, 784]} images. One size may be -1: what the others leave.
 */
public final class Reshape extends Layer {

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code target_shape} is required
   */
  public Reshape(Config config) {
    super(config);
    List<Integer> target = config.integers("target_shape");
    if (target.isEmpty()
        || target.stream().filter(size -> size == -1).count() > 1
        || target.stream().anyMatch(size -> size < 1 && size != -1)) {
      throw new ModelException(
          "Reshape.target_shape",
          "sizes of at least 1, one of them -1 at most",
          target + "",
          "Change target_shape");
    }
  }

  /**
   * {@return a layer that gives a shape}
   *
   * @param targetShape the shape of one sample, without the batch axis
   */
  public static Reshape of(int... targetShape) {
    return new Reshape(
        Config.of("Reshape").with("target_shape", IntStream.of(targetShape).boxed().toList()));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public Reshape name(String name) {
    return new Reshape(config().with("name", name));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    Ops tf = b.ops();
    Operand<TFloat32> x = inputs.getFirst();
    List<Integer> target = config().integers("target_shape");
    long size = x.shape().tail().size();
    long known =
        target.stream()
            .filter(axis -> axis != -1)
            .mapToLong(Integer::longValue)
            .reduce(1, (a, c) -> a * c);
    boolean open = target.contains(-1);
    if (open ? size % known != 0 : size != known) {
      throw new ModelException(
          b.layerName() + " (Reshape)",
          "a target shape of " + size + " values",
          target + ", full input shape " + Shapes.text(x.shape()),
          "Change target_shape");
    }
    LongStream sizes = target.stream().mapToLong(axis -> axis == -1 ? size / known : axis);
    return tf.reshape(x, tf.constant(LongStream.concat(LongStream.of(-1), sizes).toArray()));
  }
}
