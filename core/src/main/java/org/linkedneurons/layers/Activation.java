package org.linkedneurons.layers;

import org.linkedneurons.activations.ActivationFunction;
import org.linkedneurons.settings.Config;
import org.linkedneurons.settings.Setting;
import org.linkedneurons.settings.Settings;

/**
 * An activation function as a layer, as Keras' {@code Activation}. Input and output float32 of one
 * shape.
 *
 * <pre>{@code
 * Activation.of(Activations.TANH)
 * }</pre>
 */
public final class Activation extends ActivatedLayer<Activation> {
  private static final Setting<ActivationFunction> ACTIVATION =
      Setting.part("activation", ActivationFunction.class);
  private static final Settings SETTINGS = Settings.of("Activation", ACTIVATION);

  /**
   * Makes the layer of its configuration.
   *
   * @param config {@code activation} is required
   */
  public Activation(Config config) {
    super(SETTINGS, Activation::new, config);
  }

  /**
   * {@return a layer that applies a function}
   *
   * @param function the function
   */
  public static Activation of(ActivationFunction function) {
    return new Activation(SETTINGS.with(ACTIVATION, function));
  }

  /** {@return the function} */
  public ActivationFunction activation() {
    return get(ACTIVATION);
  }

  @Override
  public Link link() {
    return Link.single(activation());
  }
}
