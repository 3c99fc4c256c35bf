package org.linkedneurons.experiments.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.paper.Depth;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.graph.Precision;

/**
 * A run that never ran, to be left as {@code lkn run} would have left it.
 *
 * @param options what it depends on
 * @param ended how it ended
 * @param seconds what an epoch took
 * @param layers what was measured of layers
 */
public record SomeRun(
    RunOptions options, RunState ended, double seconds, Map<String, Map<String, Double>> layers) {

  /** A completed run with the experiment's settings, or those of depth. */
  public static SomeRun of(String experiment, String variant, long seed) {
    Experiment known = Experiments.named(experiment).orElseGet(Depth::new);
    Settings settings = known.variant(variant).map(known::settings).orElseGet(known::settings);
    return new SomeRun(
        options(experiment, variant, known.data(), settings, seed, 0),
        RunState.COMPLETED,
        10,
        Map.of());
  }

  /** A completed run of the depth experiment that was to have so many epochs. */
  public static SomeRun depth(String variant, long seed, int epochs) {
    return of("depth", variant, seed).with(Setting.EPOCHS, epochs);
  }

  private static RunOptions options(
      String experiment, String variant, String data, Settings settings, long seed, int limit) {
    return new RunOptions(
        experiment, variant, data, null, settings, seed, limit, 1, Precision.FLOAT32, 1, 2, 1);
  }

  public <T> SomeRun with(Setting<T> setting, T value) {
    Settings changed = options.settings().with(setting, value);
    return new SomeRun(options.with(changed), ended, seconds, layers);
  }

  public SomeRun limit(int limit) {
    RunOptions o = options;
    return new SomeRun(
        options(o.experiment(), o.variant(), o.data(), o.settings(), o.seed(), limit),
        ended,
        seconds,
        layers);
  }

  public SomeRun ended(RunState how) {
    return new SomeRun(options, how, seconds, layers);
  }

  public SomeRun seconds(double anEpoch) {
    return new SomeRun(options, ended, anEpoch, layers);
  }

  public SomeRun layers(Map<String, Map<String, Double>> measured) {
    return new SomeRun(options, ended, seconds, measured);
  }

  public SomeRun deadUnits(Map<String, Double> byLayer) {
    return layers(Map.of("dead_units", byLayer));
  }

  /** With dead units, variances and gradients of five layers. */
  public SomeRun measured() {
    Map<String, Double> dead = new LinkedHashMap<>();
    Map<String, Double> norms = new LinkedHashMap<>();
    for (int layer = 0; layer < 5; layer++) {
      dead.put("layer_" + layer, layer / 5.0);
      norms.put("layer_" + layer, Math.pow(10, -layer));
    }
    return layers(Map.of("dead_units", dead, "activation_variance", norms, "gradient_norm", norms));
  }

  /** {@return its folder below that of all runs, written, with a validation accuracy an epoch} */
  public Path write(Path runs, double... accuracies) {
    String name =
        "%s-%d-%d_x%h"
            .formatted(
                options.variant(), options.seed(), options.limit(), options.settings().words());
    Path folder = runs.resolve(options.experiment()).resolve(name);
    new RunFile(folder).write(record(accuracies));
    StringBuilder metrics = new StringBuilder("epoch,loss,accuracy,val_loss,val_accuracy\n");
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      double accuracy = accuracies[epoch];
      metrics.append("%d,%s,0.1,2,%s\n".formatted(epoch, 2.5 - accuracy, accuracy));
    }
    try {
      Files.writeString(folder.resolve("metrics.csv"), metrics);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  private RunRecord record(double... accuracies) {
    Double best = Arrays.stream(accuracies).boxed().max(Double::compare).orElse(null);
    return new RunRecord(
        options,
        "2026-11-24T01:00:00Z",
        ended,
        ended == RunState.FAILED ? "a <reason> & more" : "",
        new RunRecord.Result(accuracies.length, best, best, best),
        Collections.nCopies(accuracies.length, seconds),
        null,
        accuracies.length == 0 ? Map.of() : layers,
        19058,
        "5fdcf57d",
        "a test",
        Map.of("commit", "0123456789abcdef", "java", "25", "tensorflow-java", "1.1.0"),
        Map.of("processor", "a_<fast>_processor", "cores", 2, "os", "Linux"));
  }
}
