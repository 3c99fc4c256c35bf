package org.linkedneurons.experiments;

import java.util.List;

/** All experiments: a new one is its file and its line here. */
public final class Experiments {
  /** In the order in which they are listed. */
  public static final List<Experiment> ALL = List.of(new MnistExperiment(), new ShiftExperiment());

  private Experiments() {}
}
