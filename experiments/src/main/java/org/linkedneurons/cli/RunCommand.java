package org.linkedneurons.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jline.utils.Signals;
import org.linkedneurons.FileException;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.datasets.Places;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.graph.Precision;
import org.linkedneurons.runs.Grid;
import org.linkedneurons.runs.Interruption;
import org.linkedneurons.runs.RunOptions;
import org.linkedneurons.runs.RunRecord;
import org.linkedneurons.runs.Runner;
import org.linkedneurons.variants.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lkn run EXPERIMENT [VARIANT...]}. */
@Command(
    name = "run",
    description = {
      "Trains variants of an experiment; without a variant, all of them.",
      "Each run leaves event files for TensorBoard, checkpoints, metrics.csv and run.json in"
          + " OUTPUT/EXPERIMENT/VARIANT-SEED-TIME.",
      "Ctrl-C finishes the step, writes a checkpoint and says how to resume; a second one ends at"
          + " once."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Set<String> OPTIONS_OF_RESUME =
      Set.of("--resume", "--epochs", "--quiet", "--debug", "--until");

  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "EXPERIMENT", description = "See lkn list.")
  private String experimentName;

  @Parameters(index = "1..*", paramLabel = "VARIANT", description = "See lkn list. Default: all.")
  private List<String> variantNames = new ArrayList<>();

  @Option(names = "--all", description = "All experiments, all variants.")
  private boolean all;

  @Mixin private SettingsOptions settings;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Keys first weights, order, dropout and augmentation. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private GridOptions gridOptions;

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
      names = "--data",
      paramLabel = "NAME",
      description = "Another data set, see lkn data. Default: the experiment's.")
  private String dataName;

  @Mixin private DataOptions dataOptions;

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

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Where runs go. Default: ${DEFAULT-VALUE}.")
  private Path output;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description =
          "Go on with the run in this folder, with its options; only --epochs may change.")
  private Path resume;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  private final Interruption interruption = new Interruption();

  @Override
  public Integer call() {
    gridOptions.check();
    Signals.register(
        "INT",
        () -> {
          if (interruption.requested()) {
            Runtime.getRuntime().halt(Main.INTERRUPTED);
          }
          interruption.request();
        });
    // How one run of a grid is asked to stop: however often, it ends its step.
    Signals.register("TERM", interruption::request);
    Training training =
        new Training(new Names(spec.commandLine()), interruption, gridOptions.deadline(), quiet);
    if (resume != null) {
      return resume(training);
    }
    List<RunOptions> runs = plan();
    Grid grid = gridOptions.goOn ? Grid.continued(runs, output) : Grid.of(runs);
    return new GridTraining(grid, training, dataOptions.places(), output).run(gridOptions.parallel);
  }

  private List<RunOptions> plan() {
    Names names = new Names(spec.commandLine());
    if (all && experimentName != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--all takes every experiment: leave '%s' away".formatted(experimentName));
    }
    if (!all && experimentName == null) {
      throw new ParameterException(
          spec.commandLine(), "an experiment is missing; lkn list names them");
    }
    List<Experiment> experiments =
        all ? Experiments.all() : List.of(names.experiment(experimentName));
    List<RunOptions> runs = new ArrayList<>();
    for (Experiment experiment : experiments) {
      String data = dataName == null ? experiment.data() : dataName;
      names.data(data);
      for (Variant variant : names.variants(experiment, variantNames)) {
        for (int run = 0; run < gridOptions.runs; run++) {
          runs.add(options(experiment, variant, data, seed + run));
        }
      }
    }
    return runs;
  }

  private RunOptions options(Experiment experiment, Variant variant, String data, long runSeed) {
    return new RunOptions(
        experiment.name(),
        variant.name(),
        data,
        dataOptions.dataDir == null ? null : dataOptions.dataDir.toAbsolutePath().toString(),
        settings.of(experiment, variant),
        runSeed,
        limit,
        gridOptions.threads(threads),
        precision,
        checkpointEvery,
        keep,
        statisticsEvery);
  }

  private int resume(Training training) {
    requireOnlyOptionsOfResume();
    RunRecord record = RunRecord.read(resume);
    RunOptions options =
        settings.epochs == null ? record.options() : record.options().withEpochs(settings.epochs);
    Path dataDir = options.dataDir() == null ? null : Path.of(options.dataDir());
    ImageSet images = training.load(options, Places.standard(dataDir));
    Runner runner = training.runner(options, images, resume);
    Optional<Path> checkpoint = runner.checkpoints().newest();
    if (checkpoint.isEmpty() && !record.isPlanned()) {
      throw new FileException(
          resume.toString(),
          "a complete checkpoint",
          "none",
          "It ended before its first one: start the run anew");
    }
    checkpoint.ifPresent(path -> training.say("Going on from " + path));
    return training.run(runner, checkpoint.orElse(null));
  }

  private void requireOnlyOptionsOfResume() {
    if (experimentName != null || all) {
      throw new ParameterException(
          spec.commandLine(),
          "--resume goes on with the run in its folder: leave '%s' away"
              .formatted(all ? "--all" : experimentName));
    }
    spec.commandLine().getParseResult().matchedOptions().stream()
        .map(OptionSpec::longestName)
        .filter(name -> !OPTIONS_OF_RESUME.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new ParameterException(
                  spec.commandLine(),
                  "--resume goes on with the run's own options: leave %s away".formatted(name));
            });
  }
}
