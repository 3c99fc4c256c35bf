package org.linkedneurons.experiments.variants;

import java.util.function.Supplier;
import org.linkedneurons.experiments.settings.Setting;
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
 * @param title its name for people, such as {@code LK-ReLU}
 * @param family the activation that it is made of, such as {@code relu}
 * @param kind how it is made of its activation
 * @param activation makes the layer, a new one for each place in the network
 * @param base makes the activation that keeps the number of channels, for skip paths
 * @param kernels how kernels start where an experiment leaves it to the variant
 * @param changes what it sets otherwise than its experiment
 */
public record Variant(
    String name,
    String title,
    String family,
    Kind kind,
    Supplier<? extends Layer> activation,
    Supplier<? extends Layer> base,
    Initializer kernels,
    Settings changes) {

  /** With Keras' kernels and the experiment's settings. */
  private Variant(
      String name,
      String title,
      String family,
      Kind kind,
      Supplier<? extends Layer> activation,
      Supplier<? extends Layer> base) {
    this(name, title, family, kind, activation, base, new GlorotUniform(), Settings.NONE);
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
    ZOO,
    /** What this version does not know. */
    UNKNOWN
  }

  /**
   * {@return an activation alone}
   *
   * @param family the activation's name, and its own
   * @param title the same for people
   * @param activation makes the layer
   */
  public static Variant single(String family, String title, Supplier<? extends Layer> activation) {
    return new Variant(family, title, family, Kind.SINGLE, activation, activation);
  }

  /**
   * {@return an activation alone in a network that has about the parameters of the linked one}
   *
   * @param family the activation's name
   * @param title the same for people
   * @param activation makes the layer
   */
  public static Variant sqrt2(String family, String title, Supplier<? extends Layer> activation) {
    return new Variant(
        family + "-sqrt2", title + " √2", family, Kind.SQRT2, activation, activation);
  }

  /**
   * {@return a linked activation}
   *
   * @param family the activation's name
   * @param title the same for people
   * @param linked makes the layer
   * @param base makes the activation that it links
   */
  public static Variant linked(
      String family,
      String title,
      Supplier<? extends Layer> linked,
      Supplier<? extends Layer> base) {
    return new Variant("lk" + family, "LK-" + title, family, Kind.LINKED, linked, base);
  }

  /**
   * {@return an activation after batch normalization}
   *
   * @param title the activation's name for people
   * @param activation makes the layer
   */
  public static Variant batchNorm(String title, Supplier<? extends Layer> activation) {
    return new Variant(
        "batchnorm", "BN + " + title, "batchnorm", Kind.BATCH_NORM, activation, activation);
  }

  /**
   * {@return a link beyond the paper}
   *
   * @param name its name
   * @param title the same for people
   * @param linked makes the layer
   */
  public static Variant zoo(String name, String title, Supplier<? extends Layer> linked) {
    return new Variant(name, title, name, Kind.ZOO, linked, linked);
  }

  /**
   * {@return a variant that this version does not know, which cannot be trained}
   *
   * @param name its name
   */
  public static Variant unknown(String name) {
    return new Variant(name, name, name, Kind.UNKNOWN, () -> null, () -> null);
  }

  /**
   * {@return a copy of another name}
   *
   * @param newName its name, and that of its family
   */
  public Variant named(String newName) {
    return new Variant(newName, newName, newName, kind, activation, base, kernels, changes);
  }

  /**
   * {@return a copy whose kernels start otherwise}
   *
   * @param kernels how
   */
  public Variant kernels(Initializer kernels) {
    return new Variant(name, title, family, kind, activation, base, kernels, changes);
  }

  /**
   * {@return a copy that sets something otherwise than its experiment}
   *
   * @param <T> what the setting's values are
   * @param setting the setting
   * @param value its value
   */
  public <T> Variant with(Setting<T> setting, T value) {
    Settings changed = changes.with(setting, value);
    return new Variant(name, title, family, kind, activation, base, kernels, changed);
  }

  /**
   * {@return a copy, named after it too, that sets something otherwise than its experiment}
   *
   * @param <T> what the setting's values are
   * @param setting the setting
   * @param value its value
   */
  public <T> Variant at(Setting<T> setting, T value) {
    return new Variant(
            name + "-" + value,
            title + " " + value,
            family,
            kind,
            activation,
            base,
            kernels,
            changes)
        .with(setting, value);
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
