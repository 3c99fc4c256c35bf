package org.linkedneurons.experiments.cli;

import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.graph.Precision;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a run is trained besides its hyper-parameters, and on which data. */
final class TrainingOptions {
  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Keys first weights, order, dropout and augmentation. Default: ${DEFAULT-VALUE}.")
  long seed;

  @Option(
      names = "--data",
      paramLabel = "NAME",
      description = "Another data set, see lkn data. Default: the experiment's.")
  private String data;

  @Mixin DataOptions dataOptions;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Train and validate on the first N samples only; 0 is all. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "TensorFlow's threads; 0 is one a core, shared out by --parallel. Default:"
              + " ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      defaultValue = "float32",
      description = "float32 or bfloat16. Default: ${DEFAULT-VALUE}.")
  private Precision precision;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "N",
      defaultValue = "1",
      description = "Epochs between checkpoints. Default: ${DEFAULT-VALUE}.")
  private int checkpointEvery;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many checkpoints stay. Default: ${DEFAULT-VALUE}.")
  private int keep;

  @Option(
      names = "--statistics-every",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Epochs between measurements of the layers (dead units, activations, gradients); 0 is"
              + " never. Default: ${DEFAULT-VALUE}.")
  private int statisticsEvery;

  /** {@return the name of the data set that an experiment trains on} */
  String data(Experiment experiment) {
    return data == null ? experiment.data() : data;
  }

  /** {@return all that a run depends on} */
  RunOptions of(
      Experiment experiment, Variant variant, SettingsOptions settings, GridOptions grid, int run) {
    return new RunOptions(
        experiment.name(),
        variant.name(),
        data(experiment),
        dataOptions.dataDir == null ? null : dataOptions.dataDir.toAbsolutePath().toString(),
        settings.of(experiment, variant),
        seed + run,
        limit,
        grid.threads(threads),
        precision,
        checkpointEvery,
        keep,
        statisticsEvery);
  }
}
