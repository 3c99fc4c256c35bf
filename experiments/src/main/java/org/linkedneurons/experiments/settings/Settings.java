package org.linkedneurons.experiments.settings;

import org.linkedneurons.ModelException;

/**
 * The hyper-parameters of an experiment: the paper's as it states them, each an option of {@code
 * lkn run}.
 *
 * @param epochs how many epochs
 * @param batchSize samples in a batch
 * @param learningRate the rate of the first step
 * @param decay the rate of step t is divided by 1 + decay * t
 * @param schedule what the rate is multiplied by from which epoch on
 * @param offset what is added to pixels between 0 and 1
 * @param shuffle whether each epoch has another order
 * @param augment whether images are shifted and mirrored at random
 * @param width the number of filters, null where the experiment has none to choose
 * @param depth the number of hidden layers after the first, null where there is none to choose
 */
public record Settings(
    int epochs,
    int batchSize,
    double learningRate,
    double decay,
    RateSteps schedule,
    double offset,
    boolean shuffle,
    boolean augment,
    Integer width,
    Integer depth) {

  /**
   * Checks the values.
   *
   * @throws ModelException naming the option that is wrong
   */
  public Settings {
    require("--epochs", epochs, 1);
    require("--batch-size", batchSize, 1);
    require("--width", width == null ? 1 : width, 1);
    require("--depth", depth == null ? 0 : depth, 0);
    if (!(learningRate > 0) || !Double.isFinite(learningRate)) {
      throw wrong("--learning-rate", "a number above 0", learningRate);
    }
    if (!(decay >= 0) || !Double.isFinite(decay)) {
      throw wrong("--decay", "0 or a number above it", decay);
    }
    if (!Double.isFinite(offset)) {
      throw wrong("--offset", "a finite number", offset);
    }
  }

  private static void require(String option, int value, int least) {
    if (value < least) {
      throw wrong(option, "at least " + least, value);
    }
  }

  private static ModelException wrong(String option, String expected, Object found) {
    return new ModelException(option, expected, found + "", "Give another");
  }

  /**
   * {@return settings with a constant rate, shuffled, pixels from 0 to 1, no augmentation}
   *
   * @param epochs how many epochs
   * @param batchSize samples in a batch
   * @param learningRate the rate
   */
  public static Settings of(int epochs, int batchSize, double learningRate) {
    return new Settings(
        epochs, batchSize, learningRate, 0, RateSteps.NONE, 0, true, false, null, null);
  }

  /**
   * {@return a copy with another batch size}
   *
   * @param batchSize samples in a batch
   */
  public Settings batchSize(int batchSize) {
    return new Settings(
        epochs, batchSize, learningRate, decay, schedule, offset, shuffle, augment, width, depth);
  }

  /**
   * {@return a copy with another decay}
   *
   * @param decay the rate of step t is divided by 1 + decay * t
   */
  public Settings decay(double decay) {
    return new Settings(
        epochs, batchSize, learningRate, decay, schedule, offset, shuffle, augment, width, depth);
  }

  /**
   * {@return a copy with another schedule}
   *
   * @param schedule what the rate is multiplied by from which epoch on, as {@link RateSteps} writes
   *     it
   */
  public Settings schedule(String schedule) {
    RateSteps steps = RateSteps.of(schedule);
    return new Settings(
        epochs, batchSize, learningRate, decay, steps, offset, shuffle, augment, width, depth);
  }

  /**
   * {@return a copy with another offset}
   *
   * @param offset what is added to pixels between 0 and 1
   */
  public Settings offset(double offset) {
    return new Settings(
        epochs, batchSize, learningRate, decay, schedule, offset, shuffle, augment, width, depth);
  }

  /** {@return a copy in which each epoch has the data's own order} */
  public Settings inOrder() {
    return new Settings(
        epochs, batchSize, learningRate, decay, schedule, offset, false, augment, width, depth);
  }

  /** {@return a copy in which images are shifted and mirrored at random} */
  public Settings augmented() {
    return new Settings(
        epochs, batchSize, learningRate, decay, schedule, offset, shuffle, true, width, depth);
  }

  /**
   * {@return a copy with another width}
   *
   * @param width the number of filters
   */
  public Settings width(int width) {
    return new Settings(
        epochs, batchSize, learningRate, decay, schedule, offset, shuffle, augment, width, depth);
  }

  /**
   * {@return a copy with another depth}
   *
   * @param depth the number of hidden layers after the first
   */
  public Settings depth(int depth) {
    return new Settings(
        epochs, batchSize, learningRate, decay, schedule, offset, shuffle, augment, width, depth);
  }

  /**
   * {@return a copy with another number of epochs}
   *
   * @param epochs how many in all
   */
  public Settings epochs(int epochs) {
    return new Settings(
        epochs, batchSize, learningRate, decay, schedule, offset, shuffle, augment, width, depth);
  }
}
