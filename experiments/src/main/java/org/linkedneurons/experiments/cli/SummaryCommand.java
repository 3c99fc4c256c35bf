package org.linkedneurons.experiments.cli;

import org.linkedneurons.datasets.DataSet;
import org.linkedneurons.datasets.ImageData;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.runs.Runner;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.models.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lkn summary EXPERIMENT VARIANT}. */
@Command(
    name = "summary",
    description = "The layers of a network, their output shapes and parameters.",
    mixinStandardHelpOptions = true)
final class SummaryCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EXPERIMENT", description = "See lkn list.")
  private String experiment;

  @Parameters(index = "1", paramLabel = "VARIANT", description = "See lkn list.")
  private String variant;

  @Mixin private DataOptions data;

  @Mixin private final CommandSpec settingsSpec = SettingsOptions.declared();
  private final SettingsOptions settings = new SettingsOptions(settingsSpec);

  @Override
  public void run() {
    Names names = new Names(spec.commandLine());
    Experiment known = names.experiment(experiment);
    DataSet set = names.data(known.data());
    var choice = names.variant(known, variant);
    ImageData images = set.load(data.places(), new FetchProgress()).test();
    var hyper = settings.of(known, choice);
    try (Model model = Runner.network(known, choice, hyper, images, new Engine())) {
      System.out.print(model.summary());
    }
  }
}
