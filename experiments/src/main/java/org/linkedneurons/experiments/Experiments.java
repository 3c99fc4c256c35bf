package org.linkedneurons.experiments;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the experiments on the class path. */
public final class Experiments {
  private Experiments() {}

  /** {@return all experiments, by name} */
  public static List<Experiment> all() {
    return ServiceLoader.load(Experiment.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Experiment::name))
        .toList();
  }
}
