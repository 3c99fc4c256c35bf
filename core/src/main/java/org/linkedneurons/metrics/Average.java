package org.linkedneurons.metrics;

/** How one number is made of the scores of several classes. */
public enum Average {
  /** All classes are counted together. */
  MICRO,
  /** The mean of the classes' scores. */
  MACRO,
  /** The mean of the classes' scores, weighted by how often each class is the label. */
  WEIGHTED
}
