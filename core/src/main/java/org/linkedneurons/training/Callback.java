package org.linkedneurons.training;

import java.util.Map;

/**
 * Listens to training. Methods are called on the thread that trains, in the order in which
 * callbacks were given; what they throw ends the training.
 */
public interface Callback {

  /**
   * Training is about to start or to go on.
   *
   * @param event what is known
   */
  default void onTrainBegin(Event.TrainBegin event) {}

  /**
   * An epoch is about to start.
   *
   * @param event what is known
   */
  default void onEpochBegin(Event.EpochBegin event) {}

  /**
   * A step has been made.
   *
   * @param event what is known
   */
  default void onBatchEnd(Event.BatchEnd event) {}

  /**
   * An epoch and its validation have ended.
   *
   * @param event what is known
   */
  default void onEpochEnd(Event.EpochEnd event) {}

  /**
   * Training has ended, in whichever way short of an exception.
   *
   * @param event what is known
   */
  default void onTrainEnd(Event.TrainEnd event) {}

  /** Training has ended, by an exception too: gives back threads, files and lines on a terminal. */
  default void close() {}

  /** {@return what this callback must remember to go on after an interruption, one line a value} */
  default Map<String, String> state() {
    return Map.of();
  }

  /**
   * Takes up what an earlier run remembered.
   *
   * @param state what {@link #state} returned then
   */
  default void restore(Map<String, String> state) {}
}
