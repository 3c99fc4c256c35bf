package org.linkedneurons.experiments.cli;

import java.util.List;
import java.util.function.Function;
import org.linkedneurons.datasets.DataSet;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.variants.Variant;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Finds by name what a command line asks for.
 *
 * @param command the command, for errors
 */
record Names(CommandLine command) {

  Experiment experiment(String name) {
    return find("experiment", name, Experiments.all(), Experiment::name);
  }

  Variant variant(Experiment experiment, String name) {
    return find("variant of " + experiment.name(), name, experiment.variants(), Variant::name);
  }

  /** {@return the variants of some names, all without any} */
  List<Variant> variants(Experiment experiment, List<String> wanted) {
    return wanted.isEmpty()
        ? experiment.variants()
        : wanted.stream().map(name -> variant(experiment, name)).toList();
  }

  DataSet data(String name) {
    return find("data set", name, DataSet.all(), DataSet::id);
  }

  private <T> T find(String kind, String name, List<T> all, Function<T, String> nameOf) {
    return all.stream()
        .filter(each -> nameOf.apply(each).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command, Nearest.unknown(kind, name, all.stream().map(nameOf).toList())));
  }
}
