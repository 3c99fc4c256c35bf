package org.linkedneurons.training;

import java.util.Map;
import java.util.OptionalLong;

/** What callbacks are told. */
public sealed interface Event {

  /**
   * Training is about to start or to go on.
   *
   * @param fit the training that is running
   * @param epochs how many epochs it has in all
   * @param firstEpoch the epoch that comes first, from 0; more than 0 where it goes on
   * @param batches the number of batches in an epoch, if known
   * @param resumed whether it goes on from a checkpoint; else a callback forgets earlier trainings
   */
  record TrainBegin(Fit fit, int epochs, int firstEpoch, OptionalLong batches, boolean resumed)
      implements Event {}

  /**
   * An epoch is about to start.
   *
   * @param fit the training that is running
   * @param epoch the epoch, from 0
   * @param firstBatch the batch that comes first, from 0; more than 0 where an interrupted epoch
   *     goes on
   */
  record EpochBegin(Fit fit, int epoch, int firstBatch) implements Event {}

  /**
   * A step has been made.
   *
   * @param fit the training that is running
   * @param epoch the epoch, from 0
   * @param batch the batch in the epoch, from 0
   * @param samples the number of samples in the batch
   * @param figures the batch's loss and metrics, by the order of {@link Step#figures}
   */
  @SuppressWarnings("ArrayRecordComponent")
  record BatchEnd(Fit fit, int epoch, int batch, int samples, double[] figures) implements Event {}

  /**
   * An epoch and its validation have ended.
   *
   * @param fit the training that is running
   * @param epoch the epoch, from 0
   * @param logs the means of loss and metrics over the epoch, those of the validation set with the
   *     prefix {@code val_}, and {@code learning_rate}; a callback may add figures, which those
   *     after it see
   * @param seconds how long the epoch took, validation included
   */
  record EpochEnd(Fit fit, int epoch, Map<String, Double> logs, double seconds) implements Event {}

  /**
   * Training has ended.
   *
   * @param fit the training that was running
   * @param history all epochs that ended, and how training ended
   */
  record TrainEnd(Fit fit, History history) implements Event {}
}
