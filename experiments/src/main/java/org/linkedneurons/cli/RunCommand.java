package org.linkedneurons.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jline.utils.Signals;
import org.linkedneurons.FileException;
import org.linkedneurons.callbacks.ProgressBar;
import org.linkedneurons.datasets.ImageSet;
import org.linkedneurons.datasets.Places;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.graph.Precision;
import org.linkedneurons.runs.Interruption;
import org.linkedneurons.runs.RunFolder;
import org.linkedneurons.runs.RunOptions;
import org.linkedneurons.runs.RunRecord;
import org.linkedneurons.runs.Runner;
import org.linkedneurons.training.Callback;
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
      "Trains variants of an experiment, one after the other; without a variant, all.",
      "Each run leaves event files for TensorBoard, checkpoints, metrics.csv and run.json in"
          + " OUTPUT/EXPERIMENT/VARIANT-SEED-TIME.",
      "Ctrl-C finishes the step, writes a checkpoint and says how to resume; a second one ends at"
          + " once."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Set<String> OPTIONS_OF_RESUME =
      Set.of("--resume", "--epochs", "--quiet", "--debug");

  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "EXPERIMENT", description = "See lkn list.")
  private String experimentName;

  @Parameters(index = "1..*", paramLabel = "VARIANT", description = "See lkn list. Default: all.")
  private List<String> variantNames = new ArrayList<>();

  @Mixin private SettingsOptions settings;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Keys first weights, order, dropout and augmentation. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1",
      description = "Runs of each variant, with seeds counting up. Default: ${DEFAULT-VALUE}.")
  private int runs;

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
      description = "TensorFlow's threads; 0 is one a core. Default: ${DEFAULT-VALUE}.")
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
    Signals.register(
        "INT",
        () -> {
          if (interruption.requested()) {
            Runtime.getRuntime().halt(Main.INTERRUPTED);
          }
          interruption.request();
        });
    if (resume != null) {
      return resume();
    }
    if (experimentName == null) {
      throw new ParameterException(
          spec.commandLine(), "an experiment is missing; lkn list names them");
    }
    if (runs < 1) {
      throw new ParameterException(
          spec.commandLine(), "--runs: expected at least 1, found " + runs);
    }
    return runAll();
  }

  private int runAll() {
    Names names = new Names(spec.commandLine());
    Experiment experiment = names.experiment(experimentName);
    List<Variant> variants =
        variantNames.isEmpty()
            ? experiment.variants()
            : variantNames.stream().map(name -> names.variant(experiment, name)).toList();
    String data = dataName == null ? experiment.data() : dataName;
    names.data(data);
    List<RunOptions> options = new ArrayList<>();
    for (Variant variant : variants) {
      for (int run = 0; run < runs; run++) {
        options.add(options(experiment, variant, data, seed + run));
      }
    }
    ImageSet images = names.data(data).load(dataOptions.places(), new FetchProgress());
    int code = 0;
    for (RunOptions each : options) {
      Path folder = RunFolder.make(output, each);
      Variant variant = names.variant(experiment, each.variant());
      int ended = run(new Runner(experiment, variant, each, images, folder), null);
      if (ended == Main.INTERRUPTED) {
        return ended;
      }
      code = Math.max(code, ended);
    }
    return code;
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
        threads,
        precision,
        checkpointEvery,
        keep,
        statisticsEvery);
  }

  private int resume() {
    requireOnlyOptionsOfResume();
    Names names = new Names(spec.commandLine());
    RunRecord record = RunRecord.read(resume);
    RunOptions options =
        settings.epochs == null ? record.options() : record.options().withEpochs(settings.epochs);
    Experiment experiment = names.experiment(options.experiment());
    Variant variant = names.variant(experiment, options.variant());
    Path dataDir = options.dataDir() == null ? null : Path.of(options.dataDir());
    ImageSet images =
        names.data(options.data()).load(Places.standard(dataDir), new FetchProgress());
    Runner runner = new Runner(experiment, variant, options, images, resume);
    Path checkpoint =
        runner
            .checkpoints()
            .newest()
            .orElseThrow(
                () ->
                    new FileException(
                        resume.toString(),
                        "a complete checkpoint",
                        "none",
                        "It ended before its first one: start the run anew"));
    say("Going on from " + checkpoint);
    return run(runner, checkpoint);
  }

  private void requireOnlyOptionsOfResume() {
    if (experimentName != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--resume goes on with the run in its folder: leave '%s' away".formatted(experimentName));
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

  private int run(Runner runner, Path checkpoint) {
    RunOptions options = runner.options();
    say(
        "%s %s, seed %d: %s"
            .formatted(options.experiment(), options.variant(), options.seed(), runner.folder()));
    FirstSession.run(runner.engine());
    List<Callback> listeners = new ArrayList<>(List.of(interruption));
    if (!quiet) {
      listeners.add(new ProgressBar());
    }
    return tell(runner.run(checkpoint, listeners.toArray(Callback[]::new)), runner.folder());
  }

  private int tell(RunRecord record, Path folder) {
    RunRecord.Result result = record.result();
    if (result.bestValAccuracy() != null) {
      say(
          String.format(
              Locale.ROOT,
              "Validation accuracy: best %.4f, last %.4f (%s)",
              result.bestValAccuracy(),
              result.lastValAccuracy(),
              folder));
    }
    return switch (record.ended()) {
      case "interrupted" -> {
        System.err.println("Interrupted. To go on: ./lkn run --resume " + folder);
        yield Main.INTERRUPTED;
      }
      case "diverged" -> {
        System.err.println(
            "%s %s diverged: %s"
                .formatted(
                    record.options().experiment(), record.options().variant(), record.message()));
        yield Main.FAILED;
      }
      default -> 0;
    };
  }

  private void say(String line) {
    if (!quiet) {
      System.out.println(line);
    }
  }
}
