package org.linkedneurons.experiments.runs;

import org.linkedneurons.LinkedNeuronsException;

/** Hears how the runs of a grid go. */
public interface GridWatcher {
  /**
   * A run is about to start.
   *
   * @param cell the run, with its folder
   */
  void starting(Cell cell);

  /** Runs go on, and some time has passed. */
  default void update() {}

  /**
   * A run has ended.
   *
   * @param cell the run
   * @param record what became of it
   */
  void ended(Cell cell, RunRecord record);

  /**
   * A run could not go on, and the next one starts.
   *
   * @param cell the run
   * @param why what kept it
   */
  void failed(Cell cell, LinkedNeuronsException why);
}
