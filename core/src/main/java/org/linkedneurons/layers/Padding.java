package org.linkedneurons.layers;

/** What happens at an image's border. */
public enum Padding {
  /** The window stays inside: sizes shrink. */
  VALID,
  /** Zeros around: with strides of 1 sizes stay. */
  SAME
}
