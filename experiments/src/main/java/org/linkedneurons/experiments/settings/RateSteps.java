package org.linkedneurons.experiments.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linkedneurons.ModelException;
import org.linkedneurons.schedules.InverseTimeDecay;
import org.linkedneurons.schedules.PiecewiseConstantDecay;
import org.linkedneurons.schedules.Product;
import org.linkedneurons.schedules.Schedule;

/**
 * What a learning rate is multiplied by from which epoch on, written {@code EPOCH:FACTOR,...}:
 * {@code 500:0.75,2000:0.5} is the whole rate in epochs 0 to 499, three quarters of it up to 1999,
 * then half of it.
 *
 * @param epochs where factors begin to hold, ascending
 * @param factors the factors
 */
public record RateSteps(List<Integer> epochs, List<Double> factors) {
  /** The whole rate in all epochs, written {@code none}. */
  public static final RateSteps NONE = new RateSteps(List.of(), List.of());

  private static final String NO_STEPS = "none";

  /** Copies. */
  public RateSteps {
    epochs = List.copyOf(epochs);
    factors = List.copyOf(factors);
  }

  /**
   * {@return the steps that a text stands for}
   *
   * @param text the text
   * @throws ModelException if it is not of the form
   */
  @JsonCreator
  public static RateSteps of(String text) {
    if (text.equals(NO_STEPS)) {
      return NONE;
    }
    List<Integer> epochs = new ArrayList<>();
    List<Double> factors = new ArrayList<>();
    for (String step : text.split(",", -1)) {
      String[] parts = step.split(":", -1);
      if (parts.length != 2
          || !parts[0].matches("[1-9]\\d{0,8}")
          || !parts[1].matches("\\d+(\\.\\d+)?(e-?\\d+)?")) {
        throw wrong(text);
      }
      int epoch = Integer.parseInt(parts[0]);
      if (!epochs.isEmpty() && epoch <= epochs.getLast()) {
        throw wrong(text);
      }
      epochs.add(epoch);
      factors.add(Double.valueOf(parts[1]));
    }
    return new RateSteps(epochs, factors);
  }

  private static ModelException wrong(String text) {
    return new ModelException(
        "--schedule",
        "EPOCH:FACTOR,... with ascending epochs, or none",
        "'" + text + "'",
        "Write such as 500:0.75,2000:0.5");
  }

  /**
   * {@return the rate of each step}
   *
   * @param learningRate the rate of the first step
   * @param decay what each step adds to the divisor
   * @param stepsPerEpoch how many steps an epoch has
   */
  public Schedule schedule(double learningRate, double decay, long stepsPerEpoch) {
    Schedule rate =
        decay == 0 ? Schedule.of(learningRate) : InverseTimeDecay.of(learningRate, decay);
    if (epochs.isEmpty()) {
      return rate;
    }
    List<Long> lastSteps = epochs.stream().map(epoch -> epoch * stepsPerEpoch - 1).toList();
    List<Double> values = Stream.concat(Stream.of(1.0), factors.stream()).toList();
    return new Product(rate, new PiecewiseConstantDecay(lastSteps, values));
  }

  @JsonValue
  @Override
  public String toString() {
    return epochs.isEmpty()
        ? NO_STEPS
        : IntStream.range(0, epochs.size())
            .mapToObj(i -> epochs.get(i) + ":" + factors.get(i))
            .collect(Collectors.joining(","));
  }
}
