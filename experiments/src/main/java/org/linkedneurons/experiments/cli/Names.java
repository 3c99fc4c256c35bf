package org.linkedneurons.experiments.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
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

  /** One line with the nearest match, or with all names where none is near. */
  static String unknown(String kind, String given, List<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    Optional<String> nearest =
        known.stream().min(Comparator.comparingInt(name -> distance.apply(given, name)));
    boolean near =
        nearest.isPresent()
            && distance.apply(given, nearest.get()) <= Math.max(2, given.length() / 2);
    return near
        ? "unknown %s '%s'; did you mean '%s'?".formatted(kind, given, nearest.get())
        : "unknown %s '%s'; known are %s".formatted(kind, given, String.join(", ", known));
  }

  private <T> T find(String kind, String name, List<T> all, Function<T, String> nameOf) {
    return all.stream()
        .filter(each -> nameOf.apply(each).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command, unknown(kind, name, all.stream().map(nameOf).toList())));
  }
}
