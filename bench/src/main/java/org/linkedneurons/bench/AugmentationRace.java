package org.linkedneurons.bench;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.linkedneurons.data.Batch;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.datasets.Augmented;
import org.linkedneurons.datasets.ImageData;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.paper.AllCnn;
import org.linkedneurons.experiments.paper.Depth;
import org.linkedneurons.experiments.paper.ResNet50;
import org.linkedneurons.experiments.runs.Runner;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.metrics.Accuracy;
import org.linkedneurons.models.Model;
import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.training.FitOptions;

/**
 * What it takes to augment a batch, on one thread, against the training step that the batch feeds:
 * a ratio below 1 never makes the step wait.
 *
 * <p>Arguments: turns of each (default 7).
 */
public final class AugmentationRace {
  private static final int STEPS = 2;
  private static final long SEED = 1;

  private AugmentationRace() {}

  /**
   * Races and prints a line for each experiment that augments, and for the fastest network.
   *
   * @param args the number of turns
   */
  public static void main(String[] args) {
    int turns = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    for (Experiment experiment : List.of(new AllCnn(), new ResNet50(), new Depth())) {
      race(experiment, turns);
    }
  }

  private static void race(Experiment experiment, int turns) {
    Variant lkrelu =
        experiment.variants().stream()
            .filter(variant -> variant.name().equals("lkrelu"))
            .findFirst()
            .orElseThrow();
    Settings settings = experiment.settings(lkrelu);
    ImageData images = RandomImages.photos(STEPS * settings.get(Setting.BATCH_SIZE));
    Dataset plain = images.samples().batch(settings.get(Setting.BATCH_SIZE));
    Dataset augmented =
        Augmented.of(images.samples(), images, SEED).batch(settings.get(Setting.BATCH_SIZE));
    try (Model model = Runner.network(experiment, lkrelu, settings, images, new Engine())) {
      model.compile(
          experiment.optimizer(Schedule.of(settings.get(Setting.LEARNING_RATE))),
          new CategoricalCrossentropy(),
          new Accuracy());
      Race race =
          Race.of(turns, () -> read(augmented), () -> model.fit(plain, FitOptions.epochs(1)));
      System.out.printf(
          Locale.ROOT,
          "%s lkrelu, batch %d: augmentation %.1f ms a batch, step %.1f ms, %s%n",
          experiment.name(),
          settings.get(Setting.BATCH_SIZE),
          race.first() / STEPS * 1e3,
          race.second() / STEPS * 1e3,
          race);
    }
  }

  private static void read(Dataset dataset) {
    for (Iterator<Batch> batches = dataset.batches(0); batches.hasNext(); ) {
      batches.next();
    }
  }
}
