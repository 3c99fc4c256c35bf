package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.activations.Activations;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * x * sigmoid(x), as Keras' activation {@code swish} (Ramachandran et al. 2017). Input and output
 * float32 of any one shape.
 */
public final class Swish extends Layer {

  /** Keras' defaults. */
  public Swish() {
    this(Config.of("Swish"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public Swish(Config config) {
    super(config);
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public Swish name(String name) {
    return new Swish(config().with("name", name));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return Activations.SWISH.apply(inputs.getFirst(), b);
  }
}
