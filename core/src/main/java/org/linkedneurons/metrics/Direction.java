package org.linkedneurons.metrics;

/** Which way a figure gets better. */
public enum Direction {
  /** More is better, as of an accuracy. */
  MAXIMIZE,
  /** Less is better, as of a loss. */
  MINIMIZE;

  /**
   * {@return whether a value is better than another by more than a least difference}
   *
   * @param value the value
   * @param other what it is held against
   * @param minDelta the least difference
   */
  public boolean better(double value, double other, double minDelta) {
    return this == MAXIMIZE ? value - minDelta > other : value + minDelta < other;
  }
}
