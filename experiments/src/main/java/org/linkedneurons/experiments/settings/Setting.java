package org.linkedneurons.experiments.settings;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.linkedneurons.ModelException;

/**
 * A hyper-parameter and all that is said of it: option, key in {@code run.json} and in TensorBoard,
 * line of {@code lkn list} and difference between runs follow from here. A new one is a constant
 * below, and what it does.
 *
 * @param <T> what its values are
 * @param name such as {@code batch size}
 * @param type what its values are
 * @param reader makes a value of text
 * @param usual the value where an experiment states none, null where it then has no such choice
 * @param check what values have to be
 * @param expected the same in words
 * @param label what the help calls a value, empty for switches
 * @param help what it is, for the help
 * @param words how a value is listed
 */
public record Setting<T>(
    String name,
    Class<T> type,
    Function<String, T> reader,
    T usual,
    Predicate<T> check,
    String expected,
    String label,
    String help,
    Function<T, String> words) {

  /** How many epochs. */
  public static final Setting<Integer> EPOCHS =
      count(
          "epochs",
          1,
          "Epochs in all. This and the following default to the experiment's: lkn list.");

  /** Samples in a batch. */
  public static final Setting<Integer> BATCH_SIZE = count("batch size", 1, "Samples in a batch.");

  /** The rate of the first step. */
  public static final Setting<Double> LEARNING_RATE =
      number(
          "learning rate",
          null,
          rate -> rate > 0,
          "a number above 0",
          "RATE",
          "The optimizer's rate at the first step.");

  /** The rate of step t is divided by 1 + decay * t. */
  public static final Setting<Double> DECAY =
      number(
          "decay",
          0.0,
          decay -> decay >= 0,
          "0 or a number above it",
          "D",
          "The rate of step t is divided by 1 + D * t.");

  /** What the rate is multiplied by from which epoch on. */
  public static final Setting<RateSteps> SCHEDULE =
      new Setting<>(
          "schedule",
          RateSteps.class,
          RateSteps::of,
          RateSteps.NONE,
          _ -> true,
          "",
          "STEPS",
          "What the rate is multiplied by from which epoch on: EPOCH:FACTOR,... or none.",
          steps -> "schedule " + steps);

  /** What is added to pixels between 0 and 1. */
  public static final Setting<Double> OFFSET =
      number(
          "offset",
          0.0,
          _ -> true,
          "a finite number",
          "X",
          "Added to pixels between 0 and 1 (-0.5: MNIST as the paper has it).");

  /** Whether each epoch has another order. */
  public static final Setting<Boolean> SHUFFLE =
      choice("shuffle", true, "shuffled", "in order", "Whether each epoch has another order.");

  /** Whether images are shifted and mirrored at random. */
  public static final Setting<Boolean> AUGMENT =
      choice(
          "augment",
          false,
          "augmented",
          "not augmented",
          "Whether training images are shifted up to 10 %% and mirrored at random.");

  /** The number of filters. */
  public static final Setting<Integer> WIDTH =
      count("width", 1, "Filters of a layer (width, depth, looks-linear, linked-zoo).");

  /** The number of hidden layers after the first. */
  public static final Setting<Integer> DEPTH =
      count("depth", 0, "Hidden layers after the first (depth, looks-linear, linked-zoo).");

  /** All, in the order in which they are listed. */
  public static final List<Setting<?>> ALL =
      List.of(
          EPOCHS,
          BATCH_SIZE,
          LEARNING_RATE,
          DECAY,
          SCHEDULE,
          OFFSET,
          SHUFFLE,
          AUGMENT,
          WIDTH,
          DEPTH);

  private static Setting<Integer> count(String name, int least, String help) {
    return new Setting<>(
        name,
        Integer.class,
        Integer::valueOf,
        null,
        value -> value >= least,
        "at least " + least,
        "N",
        help,
        value -> name + " " + value);
  }

  private static Setting<Double> number(
      String name,
      Double usual,
      Predicate<Double> check,
      String expected,
      String label,
      String help) {
    return new Setting<>(
        name,
        Double.class,
        Double::valueOf,
        usual,
        check.and(Double::isFinite),
        expected,
        label,
        help,
        value -> name + " " + value);
  }

  private static Setting<Boolean> choice(
      String name, boolean usual, String yes, String no, String help) {
    return new Setting<>(
        name,
        Boolean.class,
        Boolean::valueOf,
        usual,
        _ -> true,
        "",
        "",
        help,
        value -> value ? yes : no);
  }

  /** {@return the option of the command line, such as {@code --batch-size}} */
  public String option() {
    return "--" + name.replace(' ', '-');
  }

  /** {@return the key in files, such as {@code batch_size}} */
  public String key() {
    return name.replace(' ', '_');
  }

  /**
   * {@return a value}
   *
   * @param value the value, as such or as text
   * @throws ModelException if it is none of this setting's
   */
  T checked(Object value) {
    T given = type.isInstance(value) ? type.cast(value) : reader.apply(value.toString());
    if (!check.test(given)) {
      throw new ModelException(option(), expected, given.toString(), "Give another");
    }
    return given;
  }

  @Override
  public String toString() {
    return name;
  }
}
