package org.linkedneurons.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.linkedneurons.Config;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * Where samples enter a model, as Keras' {@code Input}: {@code Input.of(28, 28, 1)} takes float32
 * {@code [batch, 28, 28, 1]}.
 */
public final class Input extends Layer {

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code batch_shape}: the shape with the batch axis first
   */
  public Input(Config config) {
    super(config);
  }

  /**
   * {@return an input of a shape}
   *
   * @param shape the shape of one sample, without the batch axis
   */
  public static Input of(long... shape) {
    List<Object> batchShape = new ArrayList<>();
    batchShape.add(null);
    LongStream.of(shape).mapToObj(size -> (int) size).forEach(batchShape::add);
    return new Input(
        Config.of("Input").with("batch_shape", Collections.unmodifiableList(batchShape)));
  }

  /**
   * {@return this input with a name}
   *
   * @param name the name
   */
  public Input name(String name) {
    return new Input(config().with("name", name));
  }

  /** {@return the node that other layers read} */
  public Node node() {
    return apply();
  }

  /** {@return the shape of a batch, -1 on the batch axis} */
  public Shape batchShape() {
    return Shape.of(
        config().list("batch_shape").stream()
            .mapToLong(size -> size instanceof Number n ? n.longValue() : -1)
            .toArray());
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return inputs.getFirst();
  }
}
