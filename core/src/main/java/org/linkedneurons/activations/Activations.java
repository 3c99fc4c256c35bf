package org.linkedneurons.activations;

import org.linkedneurons.Config;

/** The activation functions without settings, by name. */
public final class Activations {
  /** max(x, 0). */
  public static final ActivationFunction RELU = new Relu();

  /** exp(x) / sum(exp(x)) over the last axis. */
  public static final ActivationFunction SOFTMAX = new Softmax();

  private Activations() {}

  /**
   * {@return the function of a Keras name or configuration}
   *
   * @param name such as {@code "relu"}, or a {@link Config}
   */
  public static ActivationFunction of(Object name) {
    return Config.create(name, ActivationFunction.class, "activation");
  }
}
