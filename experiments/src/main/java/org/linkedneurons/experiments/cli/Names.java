package org.linkedneurons.experiments.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.linkedneurons.datasets.DataSets;
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
    return Experiments.all().stream()
        .filter(experiment -> experiment.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> unknown("experiment", name, Experiments.all().stream().map(Experiment::name)));
  }

  Variant variant(Experiment experiment, String name) {
    return experiment.variants().stream()
        .filter(variant -> variant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    "variant of " + experiment.name(),
                    name,
                    experiment.variants().stream().map(Variant::name)));
  }

  /** {@return the variants of some names, all without any} */
  List<Variant> variants(Experiment experiment, List<String> wanted) {
    return wanted.isEmpty()
        ? experiment.variants()
        : wanted.stream().map(name -> variant(experiment, name)).toList();
  }

  DataSets data(String name) {
    return DataSets.of(name)
        .orElseThrow(
            () -> unknown("data set", name, Arrays.stream(DataSets.values()).map(DataSets::id)));
  }

  private ParameterException unknown(String kind, String name, Stream<String> known) {
    List<String> names = known.toList();
    return new ParameterException(command, Nearest.unknown(kind, name, names));
  }
}
