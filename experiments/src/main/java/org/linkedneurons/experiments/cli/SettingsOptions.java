package org.linkedneurons.experiments.cli;

import org.linkedneurons.ModelException;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.settings.RateSteps;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import picocli.CommandLine.Option;

/** The hyper-parameters: what is not given is the experiment's, as {@code lkn list} shows it. */
final class SettingsOptions {
  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Epochs in all. This and the following default to the experiment's: lkn list.")
  Integer epochs;

  @Option(names = "--batch-size", paramLabel = "N", description = "Samples in a batch.")
  private Integer batchSize;

  @Option(
      names = "--learning-rate",
      paramLabel = "RATE",
      description = "The optimizer's rate at the first step.")
  private Double learningRate;

  @Option(
      names = "--decay",
      paramLabel = "D",
      description = "The rate of step t is divided by 1 + D * t.")
  private Double decay;

  @Option(
      names = "--schedule",
      paramLabel = "STEPS",
      converter = Steps.class,
      description = "What the rate is multiplied by from which epoch on: EPOCH:FACTOR,... or none.")
  private RateSteps schedule;

  @Option(
      names = "--offset",
      paramLabel = "X",
      description = "Added to pixels between 0 and 1 (-0.5: MNIST as the paper has it).")
  private Double offset;

  @Option(
      names = "--shuffle",
      negatable = true,
      description = "Whether each epoch has another order.")
  private Boolean shuffle;

  @Option(
      names = "--augment",
      negatable = true,
      description = "Whether training images are shifted up to 10 %% and mirrored at random.")
  private Boolean augment;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Filters of a layer (width, depth, looks-linear, linked-zoo).")
  private Integer width;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Hidden layers after the first (depth, looks-linear, linked-zoo).")
  private Integer depth;

  /** For picocli. */
  static final class Steps implements picocli.CommandLine.ITypeConverter<RateSteps> {
    @Override
    public RateSteps convert(String text) {
      return RateSteps.of(text);
    }
  }

  /**
   * {@return the settings of a variant, changed by what was given}
   *
   * @param experiment the experiment
   * @param variant its variant
   * @throws ModelException if the experiment has no such setting, or a value is wrong
   */
  Settings of(Experiment experiment, Variant variant) {
    Settings paper = variant.settings().apply(experiment.settings());
    requireChoice(experiment, "--width", width, paper.width());
    requireChoice(experiment, "--depth", depth, paper.depth());
    return new Settings(
        choose(epochs, paper.epochs()),
        choose(batchSize, paper.batchSize()),
        choose(learningRate, paper.learningRate()),
        choose(decay, paper.decay()),
        choose(schedule, paper.schedule()),
        choose(offset, paper.offset()),
        choose(shuffle, paper.shuffle()),
        choose(augment, paper.augment()),
        choose(width, paper.width()),
        choose(depth, paper.depth()));
  }

  private static <T> T choose(T given, T paper) {
    return given == null ? paper : given;
  }

  private static void requireChoice(
      Experiment experiment, String option, Integer given, Integer paper) {
    if (given != null && paper == null) {
      throw new ModelException(
          option,
          "an experiment that has a choice of it",
          experiment.name() + ", of which the network is fixed",
          "Leave it away");
    }
  }
}
