package org.linkedneurons.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.settings.Settings;
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
          text(experiment.settings()));
    }
  }

  private static String text(Settings s) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                "epochs " + s.epochs(),
                "batch size " + s.batchSize(),
                "learning rate " + s.learningRate(),
                "decay " + s.decay(),
                "schedule " + s.schedule(),
                "offset " + s.offset(),
                s.shuffle() ? "shuffled" : "in order",
                s.augment() ? "augmented" : "not augmented"));
    if (s.width() != null) {
      parts.add("width " + s.width());
    }
    if (s.depth() != null) {
      parts.add("depth " + s.depth());
    }
    return String.join(", ", parts);
  }
}
