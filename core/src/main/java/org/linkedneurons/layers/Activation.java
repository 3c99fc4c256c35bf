package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.activations.Activations;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * An activation function as a layer, as Keras' {@code Activation}. Input and output float32 of one
 * shape.
 *
 * <pre>{@code
 * Activation.of(Activations.TANH)
 * }</pre>
 */
public final class Activation extends Layer {

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code activation} is required
   */
  public Activation(Config config) {
    super(config);
    Activations.of(config.values().get("activation"));
  }

  /**
   * {@return a layer that applies a function}
   *
   * @param function the function
   */
  public static Activation of(ActivationFunction function) {
    return new Activation(Config.of("Activation").with("activation", function));
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public Activation name(String name) {
    return new Activation(config().with("name", name));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return config().part("activation", ActivationFunction.class).apply(inputs.getFirst(), b);
  }
}
