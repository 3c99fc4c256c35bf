package org.linkedneurons.experiments.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.runs.RunFile;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.graph.Precision;

/**
 * Runs that never ran, as {@code lkn run} would have left them.
 *
 * @param folder where they are
 */
public record SomeRuns(Path folder) {

  /** A run with the experiment's settings. */
  public void add(String experiment, String variant, long seed, double... accuracies)
      throws IOException {
    add(experiment, variant, seed, s -> s, 0, Map.of(), accuracies);
  }

  /** A run with settings, samples and dead units by layer of its own. */
  public void add(
      String experiment,
      String variant,
      long seed,
      UnaryOperator<Settings> changes,
      int limit,
      Map<String, Double> deadUnits,
      double... accuracies)
      throws IOException {
    Experiment known =
        Experiments.all().stream().filter(e -> e.name().equals(experiment)).findFirst().get();
    Settings settings =
        changes.apply(
            known.variants().stream()
                .filter(v -> v.name().equals(variant))
                .findFirst()
                .get()
                .settings()
                .apply(known.settings()));
    RunOptions options =
        new RunOptions(
            experiment,
            variant,
            known.data(),
            null,
            settings,
            seed,
            limit,
            1,
            Precision.FLOAT32,
            1,
            1,
            1);
    Path run = folder.resolve("%s/%s-%d-%d_x".formatted(experiment, variant, seed, limit));
    new RunFile(run).write(record(options, deadUnits, accuracies.length));
    StringBuilder metrics = new StringBuilder("epoch,val_accuracy\n");
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      metrics.append(epoch).append(',').append(accuracies[epoch]).append('\n');
    }
    Files.writeString(run.resolve("metrics.csv"), metrics);
  }

  private static RunRecord record(RunOptions options, Map<String, Double> deadUnits, int epochs) {
    double seconds = options.experiment().equals("resnet50") ? 42 : 20;
    return new RunRecord(
        options,
        "2026-01-01T00:00:00Z",
        "completed",
        "",
        new RunRecord.Result(epochs, null, null, null),
        Collections.nCopies(epochs, seconds),
        null,
        deadUnits.isEmpty() ? Map.of() : Map.of("dead_units", deadUnits),
        1,
        "",
        "",
        Map.of("commit", "0123456789abcdef", "java", "25", "tensorflow-java", "1.1.0"),
        Map.of("processor", "a_processor", "cores", 2, "os", "Linux"));
  }

  /** {@return the verdict on a claim of an experiment} */
  Finding judge(String experiment, String claim) {
    return JudgedClaims.of(Measured.all(read())).all().stream()
        .filter(each -> each.experiment().equals(experiment) && each.text().equals(claim))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no claim: " + claim))
        .finding();
  }

  /** {@return the runs, read} */
  public Runs read() {
    return Runs.read(folder);
  }
}
