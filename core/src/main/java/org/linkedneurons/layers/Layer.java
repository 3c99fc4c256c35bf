package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.Configured;
import org.linkedneurons.ModelException;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A layer: its configuration under Keras' names, and the operations that it stands for.
 *
 * <p>Layers are immutable; a setting such as {@code strides(2)} returns a changed copy. One layer
 * applied several times is shared: each application uses the same weights. A new layer is one new
 * file: a subclass in this package with a public constructor from {@link Config} and {@link #call}.
 */
public abstract class Layer implements Configured {
  private final Config config;

  /**
   * Makes a layer of its configuration.
   *
   * @param config the layer's class name, its values and, under {@code name}, its name if it has
   *     one
   */
  protected Layer(Config config) {
    this.config = config;
  }

  /**
   * {@return the layer's output, float32}
   *
   * @param b gives operations, weights and the phase
   * @param inputs the layer's inputs, float32, batch axis first; images are {@code [batch, height,
   *     width, channels]}
   */
  public abstract Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs);

  /** {@return whether the layer takes several inputs} */
  public boolean merges() {
    return false;
  }

  /**
   * {@return the node in which this layer reads the given ones}
   *
   * @param inputs one node, or several for a layer that merges
   */
  public final Node apply(Node... inputs) {
    return new Node(this, List.of(inputs));
  }

  /** {@return the layer's own name, or null where the model is to choose one} */
  public final String name() {
    return config.has("name") ? config.text("name") : null;
  }

  /** {@return the class name that Keras uses} */
  public final String className() {
    return config.className();
  }

  @Override
  public final Config config() {
    return config;
  }

  /**
   * {@return the layer of a configuration}
   *
   * @param config what {@link #config()} returned, or a map with {@code class_name} and {@code
   *     config}
   * @throws ModelException if there is no such layer or a value is wrong
   */
  public static Layer fromConfig(Object config) {
    return Config.create(config, Layer.class, "layer");
  }

  /**
   * Checks the number of axes of an input.
   *
   * @param b the build, for the layer's name
   * @param input the input
   * @param axes the layer's axes by name, such as {@code "[batch, height, width, channels]"}
   * @throws ModelException if the number differs
   */
  protected final void requireAxes(Build b, Operand<TFloat32> input, String axes) {
    int expected = axes.split(",", -1).length;
    if (input.shape().numDimensions() != expected) {
      throw new ModelException(
          b.layerName() + " (" + className() + ")",
          expected + " axes " + axes,
          input.shape().numDimensions() + ", full shape " + Shapes.text(input.shape()),
          "Put a layer before it that gives this shape, such as Reshape or Flatten");
    }
  }

  @Override
  public final String toString() {
    return className() + config.values();
  }
}
