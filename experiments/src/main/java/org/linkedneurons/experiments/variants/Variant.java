package org.linkedneurons.experiments.variants;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.initializers.GlorotUniform;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.layers.BatchNormalization;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.layers.Node;

/**
 * What stands after each layer of an experiment's network.
 *
 * @param name its name on the command line, such as {@code lkrelu}
 * @param kind how it is made of its activation
 * @param activation makes the layer, a new one for each place in the network
 * @param base makes the activation that keeps the number of channels, for skip paths
 * @param kernels how kernels start where an experiment leaves it to the variant
 * @param settings what it sets otherwise than its experiment
 */
public record Variant(
    String name,
    Kind kind,
    Supplier<? extends Layer> activation,
    Supplier<? extends Layer> base,
    Initializer kernels,
    UnaryOperator<Settings> settings) {

  /** With Keras' kernels and the experiment's settings. */
  private Variant(
      String name,
      Kind kind,
      Supplier<? extends Layer> activation,
      Supplier<? extends Layer> base) {
    this(name, kind, activation, base, new GlorotUniform(), UnaryOperator.identity());
  }

  /** How a variant is made of its activation. */
  public enum Kind {
    /** The activation alone. */
    SINGLE,
    /** The activation alone, in a network wider by the square root of 2. */
    SQRT2,
    /** The activation and its mirror. */
    LINKED,
    /** The activation alone, after batch normalization. */
    BATCH_NORM,
    /** A link beyond the paper. */
    ZOO
  }

  /**
   * {@return an activation alone}
   *
   * @param name its name
   * @param activation makes the layer
   */
  public static Variant single(String name, Supplier<? extends Layer> activation) {
    return new Variant(name, Kind.SINGLE, activation, activation);
  }

  /**
   * {@return an activation alone in a network that has about the parameters of the linked one}
   *
   * @param name the activation's name
   * @param activation makes the layer
   */
  public static Variant sqrt2(String name, Supplier<? extends Layer> activation) {
    return new Variant(name + "-sqrt2", Kind.SQRT2, activation, activation);
  }

  /**
   * {@return a linked activation}
   *
   * @param name its name
   * @param linked makes the layer
   * @param base makes the activation that it links
   */
  public static Variant linked(
      String name, Supplier<? extends Layer> linked, Supplier<? extends Layer> base) {
    return new Variant(name, Kind.LINKED, linked, base);
  }

  /**
   * {@return an activation after batch normalization}
   *
   * @param name its name
   * @param activation makes the layer
   */
  public static Variant batchNorm(String name, Supplier<? extends Layer> activation) {
    return new Variant(name, Kind.BATCH_NORM, activation, activation);
  }

  /**
   * {@return a link beyond the paper}
   *
   * @param name its name
   * @param linked makes the layer
   */
  public static Variant zoo(String name, Supplier<? extends Layer> linked) {
    return new Variant(name, Kind.ZOO, linked, linked);
  }

  /**
   * {@return a copy whose kernels start otherwise}
   *
   * @param kernels how
   */
  public Variant kernels(Initializer kernels) {
    return new Variant(name, kind, activation, base, kernels, settings);
  }

  /**
   * {@return a copy that sets something otherwise than its experiment}
   *
   * @param settings from the experiment's settings to this variant's
   */
  public Variant with(UnaryOperator<Settings> settings) {
    return new Variant(name, kind, activation, base, kernels, settings);
  }

  /**
   * {@return how many units or filters a layer has}
   *
   * @param units how many the experiment states
   */
  public int units(int units) {
    return kind == Kind.SQRT2 ? (int) (units * Math.sqrt(2)) : units;
  }

  /**
   * {@return the activation of a layer's output}
   *
   * @param x the output
   */
  public Node activate(Node x) {
    Node input = kind == Kind.BATCH_NORM ? new BatchNormalization().apply(x) : x;
    return activation.get().apply(input);
  }

  /**
   * {@return the activation where the number of channels must stay: on a skip path}
   *
   * @param x what is activated
   */
  public Node activateSkip(Node x) {
    return base.get().apply(x);
  }

  /**
   * {@return whether a layer is this variant's activation}
   *
   * @param layer a layer of the network
   */
  public boolean activates(Layer layer) {
    return layer.className().equals(activation.get().className())
        || layer.className().equals(base.get().className());
  }
}
