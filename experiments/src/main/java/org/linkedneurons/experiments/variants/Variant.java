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

  /** How a variant is made of its activation. */
  public enum Kind {
    /** The activation alone. */
    SINGLE("%s", "%s"),
    /** The activation alone, in a network wider by the square root of 2. */
    SQRT2("%s-sqrt2", "%s √2"),
    /** The activation and its mirror. */
    LINKED("lk%s", "LK-%s"),
    /** The activation alone, after batch normalization. */
    BATCH_NORM("batchnorm", "BN + %s"),
    /** A link beyond the paper. */
    ZOO("%s", "%s"),
    /** What this version does not know. */
    UNKNOWN("%s", "%s");

    private final String name;
    private final String title;

    Kind(String name, String title) {
      this.name = name;
      this.title = title;
    }
  }

  /**
   * {@return a variant with Keras' kernels and the experiment's settings}
   *
   * @param kind how it is made of its activation
   * @param family the activation's name
   * @param title the same for people
   * @param activation makes the layer
   * @param base makes the activation that it links, or the layer again
   */
  public static Variant of(
      Kind kind,
      String family,
      String title,
      Supplier<? extends Layer> activation,
      Supplier<? extends Layer> base) {
    String name = kind.name.formatted(family);
    return new Variant(
        name,
        kind.title.formatted(title),
        kind == Kind.BATCH_NORM ? name : family,
        kind,
        activation,
        base,
        new GlorotUniform(),
        Settings.NONE);
  }

  /**
   * {@return a variant that this version does not know, which cannot be trained}
   *
   * @param name its name
   */
  public static Variant unknown(String name) {
    return of(Kind.UNKNOWN, name, name, () -> null, () -> null);
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
   * {@return a copy of another name}
   *
   * @param newName its name
   * @param newTitle the same for people
   */
  public Variant named(String newName, String newTitle) {
    return new Variant(newName, newTitle, family, kind, activation, base, kernels, changes);
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
