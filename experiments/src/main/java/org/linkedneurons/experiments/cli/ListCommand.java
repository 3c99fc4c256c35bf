package org.linkedneurons.experiments.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.variants.Variant;
import picocli.CommandLine.Command;

/** {@code lkn list}. */
@Command(
    name = "list",
    description = "Experiments, their variants and what each needs.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {

  @Override
  public void run() {
    for (Experiment experiment : Experiments.all()) {
      System.out.printf(
          Locale.ROOT,
          "%s: %s%n  variants: %s%n  data: %s%n  defaults: %s%n",
          experiment.name(),
          experiment.description(),
          experiment.variants().stream().map(Variant::name).collect(Collectors.joining(" ")),
          experiment.data(),
          String.join(", ", experiment.settings().words()));
    }
  }
}
