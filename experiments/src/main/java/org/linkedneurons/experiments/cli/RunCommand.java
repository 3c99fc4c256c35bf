package org.linkedneurons.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jline.utils.Signals;
import org.linkedneurons.datasets.Places;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.runs.Deadline;
import org.linkedneurons.experiments.runs.Grid;
import org.linkedneurons.experiments.runs.Interruption;
import org.linkedneurons.experiments.runs.RunFile;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.variants.Variant;
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

  @Mixin private final CommandSpec settingsSpec = SettingsOptions.declared();
  private final SettingsOptions settings = new SettingsOptions(settingsSpec);

  @Mixin private TrainingOptions trainingOptions;

  @Mixin private GridOptions gridOptions;

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
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
          }
          interruption.request();
        });
    // How one run of a grid is asked to stop: however often, it ends its step.
    Signals.register("TERM", interruption::request);
    Deadline deadline = gridOptions.deadline();
    Names names = new Names(spec.commandLine());
    if (resume != null) {
      requireOnlyOptionsOfResume();
      Places places = new RunFile(resume).read().options().places();
      Training training = new Training(names, places, interruption, deadline, quiet);
      Integer epochs = settings.given(Setting.EPOCHS);
      return ExitCode.of(new Resumption(resume, epochs).run(training)).code();
    }
    List<RunOptions> runs = plan(names);
    Grid grid = gridOptions.goOn ? Grid.continued(runs, output) : Grid.of(runs);
    Places places = trainingOptions.dataOptions.places();
    Training training = new Training(names, places, interruption, deadline, quiet);
    return training.run(grid, output, gridOptions.parallel).code();
  }

  private List<RunOptions> plan(Names names) {
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
      names.data(trainingOptions.data(experiment));
      for (Variant variant : names.variants(experiment, variantNames)) {
        for (int run = 0; run < gridOptions.runs; run++) {
          runs.add(trainingOptions.of(experiment, variant, settings, gridOptions, run));
        }
      }
    }
    return runs;
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
