package org.linkedneurons.bench;

import java.util.Locale;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.datasets.ImageData;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.paper.NoBatchNorm;
import org.linkedneurons.experiments.paper.ResNet50;
import org.linkedneurons.experiments.runs.Runner;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.metrics.Accuracy;
import org.linkedneurons.models.Model;
import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.training.FitOptions;

/**
 * The paper's claim about time: training steps of ResNet50 with batch normalization against the
 * same network without it, for each variant of the experiment {@code nobatchnorm}.
 *
 * <p>Arguments: turns of each (default 7).
 */
public final class NormalizationRace {
  private static final int STEPS = 3;

  private NormalizationRace() {}

  /**
   * Races and prints a line for each variant.
   *
   * @param args the number of turns
   */
  public static void main(String[] args) {
    int turns = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    int batchSize = new ResNet50().settings().get(Setting.BATCH_SIZE);
    ImageData images = RandomImages.photos(STEPS * batchSize);
    Dataset data = images.samples().batch(batchSize);
    for (Variant variant : new NoBatchNorm().variants()) {
      try (Model with = model(new ResNet50(), variant, images);
          Model without = model(new NoBatchNorm(), variant, images)) {
        Race race =
            Race.of(
                turns,
                () -> with.fit(data, FitOptions.epochs(1)),
                () -> without.fit(data, FitOptions.epochs(1)));
        System.out.printf(
            Locale.ROOT,
            "resnet50 %s, batch %d: with batch normalization %.0f ms a step, without %.0f ms, %s%n",
            variant.name(),
            batchSize,
            race.first() / STEPS * 1e3,
            race.second() / STEPS * 1e3,
            race);
      }
    }
  }

  private static Model model(Experiment experiment, Variant variant, ImageData images) {
    Model model = Runner.network(experiment, variant, experiment.settings(), images, new Engine());
    Schedule rate = Schedule.of(experiment.settings().get(Setting.LEARNING_RATE));
    model.compile(experiment.optimizer(rate), new CategoricalCrossentropy(), new Accuracy());
    return model;
  }
}
