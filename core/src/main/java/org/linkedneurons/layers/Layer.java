package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.ModelException;
import org.linkedneurons.Shapes;
import org.linkedneurons.regularizers.Regularizer;
import org.linkedneurons.settings.Catalog;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Configured;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A layer: its settings under Keras' names, and the operations that it stands for.
 *
 * <p>Layers are immutable. One layer applied several times is shared: each application uses the
 * same weights. An own layer is one class, in any package; with a public constructor from {@link
 * Config} a {@link Catalog} can read it from files.
 *
 * <pre>{@code
 * public final class Twice extends Layer {
 *   public Twice() {
 *     this(Config.of("Twice"));
 *   }
 *
 *   public Twice(Config config) {
 *     super(config);
 *   }
 *
 *   public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
 *     return b.ops().math.add(inputs.getFirst(), inputs.getFirst());
 *   }
 * }
 * }</pre>
 */
public abstract class Layer implements Configured {
  /** Slashes separate layer and weight in the names of weights. */
  static final Setting<String> NAME =
      Setting.text("name")
          .must(
              "a name of at least one character, none of them / or a control character",
              name -> !name.isEmpty() && name.chars().noneMatch(c -> c == '/' || c < ' '))
          .or(null);

  private final Config config;

  /**
   * Makes a layer that has no settings but a name.
   *
   * @param config the layer's class name and, under {@code name}, its name if it has one
   * @throws ModelException if the configuration holds anything else
   */
  protected Layer(Config config) {
    this(Settings.of(config.className()), config);
  }

  /**
   * Makes a layer of its settings.
   *
   * @param settings what may be set, beside the name
   * @param config what is set
   * @throws ModelException if a value is missing or wrong, or a key is not known
   */
  protected Layer(Settings settings, Config config) {
    this.config = settings.and(List.of(NAME)).complete(config);
  }

  /**
   * {@return the value of one of the layer's settings}
   *
   * @param setting the setting
   * @param <T> what the setting is in Java
   */
  protected final <T> T get(Setting<T> setting) {
    return setting.in(config);
  }

  /**
   * {@return the layer's output, float32}
   *
   * @param b gives operations, weights and the phase
   * @param inputs the layer's inputs, float32, batch axis first; images are {@code [batch, height,
   *     width, channels]}
   */
  public abstract Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs);

  /**
   * {@return the penalty on the layer's output, divided by the samples of a batch; null for none}
   */
  public Regularizer activityRegularizer() {
    return null;
  }

  /** {@return whether the layer takes several inputs} */
  public boolean merges() {
    return false;
  }

  /** {@return whether the output has the input's values, in their order, in another shape} */
  public boolean reshapes() {
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
    return get(NAME);
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
    return Catalog.standard().create(Layer.class, config, "layer");
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
          b.where(),
          expected + " axes " + axes,
          input.shape().numDimensions() + ", full shape " + Shapes.text(input.shape()),
          "Put a layer before it that gives this shape, such as Reshape or Flatten");
    }
  }

  @Override
  public final String toString() {
    return config.toString();
  }
}
