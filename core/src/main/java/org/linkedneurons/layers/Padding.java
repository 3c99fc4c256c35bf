package org.linkedneurons.layers;

import java.util.Arrays;
import java.util.Locale;
import org.linkedneurons.Config;
import org.linkedneurons.ModelException;

/** What happens at an image's border. */
public enum Padding {
  /** The window stays inside: sizes shrink. */
  VALID,
  /** Zeros around: with strides of 1 sizes stay. */
  SAME;

  /** {@return the name that Keras uses} */
  public String keras() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the border of a layer's {@code padding}. */
  static Padding of(Config config) {
    String keras = config.text("padding");
    return Arrays.stream(values())
        .filter(padding -> padding.keras().equals(keras))
        .findFirst()
        .orElseThrow(
            () ->
                new ModelException(
                    config.className() + ".padding", "valid or same", keras, "Use one of them"));
  }
}
