package org.linkedneurons.experiments.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.data.Samples;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Node;
import org.linkedneurons.losses.CategoricalCrossentropy;
import org.linkedneurons.models.Model;
import org.linkedneurons.schedules.Schedule;
import org.linkedneurons.training.FitOptions;
import org.linkedneurons.training.History;

/** Each experiment is the paper's network, and takes a step. */
final class ExperimentsTest {
  private static final long[] DIGITS = {28, 28, 1};
  private static final long[] PHOTOS = {32, 32, 3};
  private static final int SAMPLES = 2;
  private static final int CLASSES = 10;

  @Test
  void namesAreUnique() {
    requireUnique(Experiments.all().stream().map(Experiment::name).toList());
    for (Experiment experiment : Experiments.all()) {
      requireUnique(experiment.variants().stream().map(Variant::name).toList());
    }
  }

  private static void requireUnique(List<String> names) {
    assertEquals(List.copyOf(new LinkedHashSet<>(names)), names);
  }

  @TestFactory
  Stream<DynamicTest> eachVariantTakesAStepThatLowersTheLoss() {
    return Experiments.all().stream()
        .flatMap(
            experiment ->
                experiment.variants().stream()
                    .map(
                        variant ->
                            DynamicTest.dynamicTest(
                                experiment.name() + " " + variant.name(),
                                () -> step(experiment, variant))));
  }

  /** Networks with a choice of depth are taken shallow: building 200 layers takes a minute. */
  private static void step(Experiment experiment, Variant variant) {
    Settings settings = settings(experiment, variant);
    if (settings.get(Setting.DEPTH) != null) {
      settings = settings.with(Setting.DEPTH, 3);
    }
    long[] shape = images(experiment);
    float[] pixels = new float[SAMPLES * (int) (shape[0] * shape[1] * shape[2])];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (i % 17) / 17f;
    }
    Samples samples = Samples.of(pixels, labels(), SAMPLES);
    try (Model model = build(experiment, variant, settings)) {
      Schedule rate =
          settings
              .get(Setting.SCHEDULE)
              .schedule(settings.get(Setting.LEARNING_RATE), settings.get(Setting.DECAY), 1);
      model.compile(experiment.optimizer(rate), new CategoricalCrossentropy());
      History history = model.fit(samples.batch(SAMPLES), FitOptions.epochs(4));
      assertTrue(history.last("loss") < history.get("loss")[0], () -> history + "");
    }
  }

  private static float[] labels() {
    float[] labels = new float[SAMPLES * CLASSES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      labels[sample * CLASSES + 3] = 1;
    }
    return labels;
  }

  private static Settings settings(Experiment experiment, Variant variant) {
    return experiment.settings(variant);
  }

  private static long[] images(Experiment experiment) {
    return experiment.data().equals("mnist") ? DIGITS : PHOTOS;
  }

  private static Model build(Experiment experiment, Variant variant, Settings settings) {
    Node images = Input.of(images(experiment)).node();
    return Model.of(images, experiment.network(images, CLASSES, variant, settings));
  }
}
