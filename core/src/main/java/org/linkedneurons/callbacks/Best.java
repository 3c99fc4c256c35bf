package org.linkedneurons.callbacks;

import org.linkedneurons.metrics.Direction;

/** The best value of a figure so far. */
final class Best {
  private final double minDelta;
  private double value = Double.NaN;

  /** None so far; better is what is better by more than a least difference. */
  Best(double minDelta) {
    this.minDelta = minDelta;
  }

  void forget() {
    value = Double.NaN;
  }

  /** Takes a value if it is better than all before. Not a number is never better. */
  boolean improvedBy(double next, Direction direction) {
    boolean better =
        Double.isNaN(value) ? !Double.isNaN(next) : direction.better(next, value, minDelta);
    if (better) {
      value = next;
    }
    return better;
  }

  void restore(String text) {
    value = Double.parseDouble(text);
  }

  @Override
  public String toString() {
    return Double.toString(value);
  }
}
