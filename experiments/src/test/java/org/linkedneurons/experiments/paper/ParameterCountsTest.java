package org.linkedneurons.experiments.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.Node;
import org.linkedneurons.models.Model;

/**
 * Every variant of every network of the paper has as many parameters as the same network in real
 * Keras, which {@code make_parameter_counts.py} counted.
 *
 * <p>Two of them by hand. depth relu: 7 * 7 * 3 * 4 + 4 = 592 in the first convolution, 50 * (9 * 4
 * * 4 + 4) = 7400 in the hidden ones, 16 * 16 * 4 * 10 + 10 = 10250 in the last layer: 18242. depth
 * lkrelu reads twice the channels: 592 + 50 * (9 * 8 * 4 + 4) + 16 * 16 * 8 * 10 + 10 = 35682.
 */
final class ParameterCountsTest {
  private static final String FILE = "/golden/parameter_counts.csv";

  @ParameterizedTest
  @CsvFileSource(resources = FILE, numLinesToSkip = 1)
  void isThatOfKeras(
      String experiment, Integer width, Integer depth, String variant, long parameters) {
    Experiment known = named(Experiments.all().stream(), experiment);
    Variant chosen = variant(known, variant);
    Settings settings = known.settings(chosen);
    settings = width == null ? settings : settings.with(Setting.WIDTH, width);
    settings = depth == null ? settings : settings.with(Setting.DEPTH, depth);
    Node images = (known.data().equals("mnist") ? Input.of(28, 28, 1) : Input.of(32, 32, 3)).node();
    try (Model model = Model.of(images, known.network(images, 10, chosen, settings))) {
      assertEquals(parameters, model.countParameters());
    }
  }

  @Test
  void theFileHasEachVariantOfThePaper() throws Exception {
    List<String> missing = new ArrayList<>();
    String file =
        new String(
            ParameterCountsTest.class.getResourceAsStream(FILE).readAllBytes(),
            StandardCharsets.UTF_8);
    for (Experiment experiment : Experiments.all()) {
      boolean beyondThePaper = experiment instanceof LooksLinear || experiment instanceof LinkedZoo;
      for (Variant variant : beyondThePaper ? List.<Variant>of() : experiment.variants()) {
        boolean present =
            file.lines()
                .map(line -> line.split(",", -1))
                .anyMatch(c -> c[0].equals(experiment.name()) && c[3].equals(variant.name()));
        if (!present) {
          missing.add(experiment.name() + " " + variant.name());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  private static Experiment named(Stream<Experiment> all, String name) {
    return all.filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static Variant variant(Experiment experiment, String name) {
    return experiment.variants().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
