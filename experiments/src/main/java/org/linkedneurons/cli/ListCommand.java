package org.linkedneurons.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.Variant;
import picocli.CommandLine.Command;

/** {@code lkn list}. */
@Command(
    name = "list",
    description = "Experiments, their variants and what each needs.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {
  @Override
  public void run() {
    for (Experiment experiment : Experiments.ALL) {
      Experiment.Defaults d = experiment.defaults();
      System.out.printf(
          Locale.ROOT,
          "%s: %s%n  variants: %s%n  data: %s%n  defaults: epochs %d, batch size %d, learning rate"
              + " %s, offset %s%n",
          experiment.name(),
          experiment.description(),
          experiment.variants().stream().map(Variant::name).collect(Collectors.joining(" ")),
          experiment.data(),
          d.epochs(),
          d.batchSize(),
          d.learningRate(),
          d.offset());
    }
  }
}
