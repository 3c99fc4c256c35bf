package org.linkedneurons.layers;

import java.util.List;
import org.linkedneurons.Config;
import org.linkedneurons.activations.Elu;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * x where x &gt; 0, alpha * (exp(x) - 1) elsewhere, as Keras' {@code ELU}. Input and output float32
 * of any one shape.
 */
public final class ELU extends Layer {
  private static final Config DEFAULTS = Config.of("ELU").with("alpha", 1.0);

  /** Keras' defaults. */
  public ELU() {
    this(Config.of("ELU"));
  }

  /**
   * Makes the layer of its configuration.
   *
   * @param config Keras' values
   */
  public ELU(Config config) {
    super(config.withDefaults(DEFAULTS));
    config().number("alpha");
  }

  /**
   * {@return a copy with a name}
   *
   * @param name the layer's name
   */
  public ELU name(String name) {
    return new ELU(config().with("name", name));
  }

  /**
   * {@return a copy with another value}
   *
   * @param alpha the limit's distance from 0 on the negative side
   */
  public ELU alpha(double alpha) {
    return new ELU(config().with("alpha", alpha));
  }

  @Override
  public Operand<TFloat32> call(Build b, List<Operand<TFloat32>> inputs) {
    return new Elu(config().number("alpha")).apply(inputs.getFirst(), b);
  }
}
