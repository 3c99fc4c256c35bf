package org.linkedneurons.callbacks;

import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;

/**
 * Sets the learning rate before each epoch, as Keras' {@code LearningRateScheduler}. Rates that
 * move with the step are {@link org.linkedneurons.schedules.Schedule}s.
 *
 * <pre>{@code
 * new LearningRateScheduler((epoch, rate) -> epoch < 10 ? rate : rate * 0.9)
 * }</pre>
 */
public final class LearningRateScheduler implements Callback {
  private final Rule rule;
  private int lastEpoch = -1;

  /** From an epoch and the rate so far to the epoch's rate. */
  @FunctionalInterface
  public interface Rule {
    /**
     * {@return the rate of an epoch}
     *
     * @param epoch the epoch, from 0
     * @param rate the rate so far
     */
    double rate(int epoch, double rate);
  }

  /**
   * Follows a rule.
   *
   * @param rule the rule
   */
  public LearningRateScheduler(Rule rule) {
    this.rule = rule;
  }

  /**
   * Follows a rule that knows the epoch alone.
   *
   * @param rule from the epoch, from 0, to its rate
   */
  public LearningRateScheduler(IntToDoubleFunction rule) {
    this((epoch, rate) -> rule.applyAsDouble(epoch));
  }

  @Override
  public void onTrainBegin(Event.TrainBegin event) {
    if (!event.resumed()) {
      lastEpoch = -1;
    }
  }

  @Override
  public void onEpochBegin(Event.EpochBegin event) {
    // An epoch that goes on after an interruption has its rate already.
    if (event.epoch() > lastEpoch) {
      var step = event.fit().step();
      step.learningRate(rule.rate(event.epoch(), step.learningRate()));
      lastEpoch = event.epoch();
    }
  }

  @Override
  public Map<String, String> state() {
    return Map.of("last_epoch", Integer.toString(lastEpoch));
  }

  @Override
  public void restore(Map<String, String> state) {
    lastEpoch = Integer.parseInt(state.get("last_epoch"));
  }
}
