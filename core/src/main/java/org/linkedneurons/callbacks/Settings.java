package org.linkedneurons.callbacks;

import org.linkedneurons.ModelException;

/** Checks of numbers that callbacks are set to. */
final class Settings {
  private Settings() {}

  static int notNegative(String setting, int value) {
    notNegative(setting, (double) value);
    return value;
  }

  static double notNegative(String setting, double value) {
    if (!(value >= 0)) {
      throw new ModelException(setting, "0 or more", value + "", "Give such a number");
    }
    return value;
  }
}
