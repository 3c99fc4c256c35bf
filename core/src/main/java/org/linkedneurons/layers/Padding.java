package org.linkedneurons.layers;

import java.util.Locale;

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
}
