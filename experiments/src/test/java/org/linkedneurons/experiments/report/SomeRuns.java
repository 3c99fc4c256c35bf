package org.linkedneurons.experiments.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linkedneurons.experiments.results.Runs;

/**
 * Writes runs as {@code lkn run} leaves them, without training.
 *
 * @param folder where
 */
public record SomeRuns(Path folder) {
  private static final int EPOCHS = 20;

  /** {@return the folder of a new run of depth that ended in a way, with an accuracy an epoch} */
  public Path depth(String variant, long seed, String ended, double... accuracies)
      throws IOException {
    return of("depth", variant, seed, ended, accuracies);
  }

  Path of(String experiment, String variant, long seed, String ended, double... accuracies)
      throws IOException {
    Path parent = Files.createDirectories(folder.resolve("runs").resolve(experiment));
    Path run = Files.createTempDirectory(parent, "run-");
    new ObjectMapper()
        .writeValue(
            run.resolve("run.json").toFile(), record(experiment, variant, seed, ended, accuracies));
    StringBuilder metrics = new StringBuilder("epoch,loss,accuracy,val_loss,val_accuracy\n");
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      double accuracy = accuracies[epoch];
      metrics.append("%d,%s,0.1,2,%s\n".formatted(epoch, 2.5 - accuracy, accuracy));
    }
    Files.writeString(run.resolve("metrics.csv"), metrics);
    return run;
  }

  private static Map<String, Object> record(
      String experiment, String variant, long seed, String ended, double[] accuracies) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("options", options(experiment, variant, seed));
    record.put("started", "2026-11-24T01:00:00Z");
    record.put("ended", ended);
    record.put("message", ended.equals("failed") ? "a <reason> & more" : "");
    Double best = Arrays.stream(accuracies).boxed().max(Double::compare).orElse(null);
    Map<String, Object> result = new HashMap<>();
    result.put("epochs", accuracies.length);
    result.put("best_val_accuracy", best);
    result.put("last_val_accuracy", best);
    result.put("last_loss", best);
    record.put("result", result);
    record.put("seconds_per_epoch", Arrays.stream(accuracies).map(_ -> 36).boxed().toList());
    Map<String, Double> dead = new LinkedHashMap<>();
    Map<String, Double> norms = new LinkedHashMap<>();
    for (int layer = 0; layer < 5; layer++) {
      dead.put("layer_" + layer, layer / 5.0);
      norms.put("layer_" + layer, Math.pow(10, -layer));
    }
    record.put(
        "layers",
        accuracies.length == 0
            ? Map.of()
            : Map.of("dead_units", dead, "activation_variance", norms, "gradient_norm", norms));
    record.put("parameters", 19058);
    record.put("data_checksum", "5fdcf57d");
    record.put("data_source", "here");
    record.put("versions", Map.of("tensorflow-java", "1.1.0", "commit", "abcdef0"));
    record.put("machine", Map.of("processor", "a <fast> one", "cores", 2));
    return record;
  }

  private static Map<String, Object> options(String experiment, String variant, long seed) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("epochs", EPOCHS);
    settings.put("batch_size", 32);
    settings.put("learning_rate", 0.001);
    settings.put("decay", 0);
    settings.put("schedule", "none");
    settings.put("offset", 0);
    settings.put("shuffle", false);
    settings.put("augment", false);
    settings.put("width", 4);
    settings.put("depth", 50);
    Map<String, Object> options = new HashMap<>();
    options.put("experiment", experiment);
    options.put("variant", variant);
    options.put("data", "cifar-10");
    options.put("data_dir", null);
    options.put("settings", settings);
    options.put("seed", seed);
    options.put("limit", 0);
    options.put("threads", 1);
    options.put("precision", "FLOAT32");
    options.put("checkpoint_every", 1);
    options.put("keep", 2);
    options.put("statistics_every", 5);
    return options;
  }

  /** {@return the folder of all} */
  public Path all() {
    return folder.resolve("runs");
  }

  /** {@return the page of all} */
  String html() {
    return Report.of(Runs.read(all())).html();
  }
}
