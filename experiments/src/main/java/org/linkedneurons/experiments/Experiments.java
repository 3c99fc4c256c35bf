package org.linkedneurons.experiments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /**
   * {@return the experiment of a name, if there is one}
   *
   * @param name its name
   */
  public static Optional<Experiment> named(String name) {
    return all().stream().filter(experiment -> experiment.name().equals(name)).findFirst();
  }
}
