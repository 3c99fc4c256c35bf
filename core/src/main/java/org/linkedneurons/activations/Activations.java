package org.linkedneurons.activations;

import org.linkedneurons.settings.Catalog;
import org.linkedneurons.settings.Config;

/** The activation functions with Keras' defaults, by name. */
public final class Activations {
  /** max(x, 0). */
  public static final ActivationFunction RELU = new Relu();

  /** exp(x) / sum(exp(x)) over the last axis. */
  public static final ActivationFunction SOFTMAX = new Softmax();

  /** Self-normalizing exponential unit. */
  public static final ActivationFunction SELU = new Selu();

  /** x * sigmoid(x). */
  public static final ActivationFunction SWISH = new Swish();

  /** The hyperbolic tangent. */
  public static final ActivationFunction TANH = new Tanh();

  /** 1 / (1 + exp(-x)). */
  public static final ActivationFunction SIGMOID = new Sigmoid();

  /** x times the normal distribution's probability up to x. */
  public static final ActivationFunction GELU = new Gelu();

  /** log(1 + exp(x)). */
  public static final ActivationFunction SOFTPLUS = new Softplus();

  /** x / (1 + |x|). */
  public static final ActivationFunction SOFTSIGN = new Softsign();

  /** x itself. */
  public static final ActivationFunction LINEAR = new Linear();

  /** exp(x). */
  public static final ActivationFunction EXPONENTIAL = new Exponential();

  /** x / 6 + 1/2, held between 0 and 1. */
  public static final ActivationFunction HARD_SIGMOID = new HardSigmoid();

  /** min(max(x, 0), 6). */
  public static final ActivationFunction RELU6 = new Relu6();

  /** x * tanh(log(1 + exp(x))). */
  public static final ActivationFunction MISH = new Mish();

  /** min(x, 0). */
  public static final ActivationFunction NEGATIVE_PART = new NegativePart();

  /** x where x &gt; 0, exp(x) - 1 elsewhere. */
  public static final ActivationFunction ELU = new Elu();

  /** x where x &gt; 0, a trained slope times x elsewhere. */
  public static final ActivationFunction PRELU = new Prelu();

  private Activations() {}

  /**
   * {@return the function of a Keras name or configuration}
   *
   * @param name such as {@code "relu"}, or a {@link Config}
   */
  public static ActivationFunction of(Object name) {
    return Catalog.standard().create(ActivationFunction.class, name, "activation");
  }
}
