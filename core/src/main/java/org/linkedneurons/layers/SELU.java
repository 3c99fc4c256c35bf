package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.activations.Selu;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The self-normalizing exponential unit, as Keras' activation {@code selu} (Klambauer et al. 2017).
 * Input and output float32 of any one shape.
 */
public final class SELU extends Layer {

  /** Keras' defaults. */
  public SELU() {
    this(Config.of("SELU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public SELU(Config config) {
    super(config);
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public SELU name(String name) {
    return new SELU(config().with("name", name));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return new Selu().apply(inputs.getFirst(), b);
  }
}
