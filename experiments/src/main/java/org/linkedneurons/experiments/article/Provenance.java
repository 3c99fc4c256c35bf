package org.linkedneurons.experiments.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.runs.RunRecord;

/** Where figures come from: seeds, epochs, threads, commits of each variant, and the machines. */
final class Provenance {
  private Provenance() {}

  static String tex(List<Measured> all) {
    List<Map<String, String>> rows = new ArrayList<>();
    Set<String> machines = new TreeSet<>();
    for (Measured measured : all) {
      measured.series().forEach(series -> rows.add(row(series)));
      measured.runs().stream()
          .map(Run::record)
          .filter(Objects::nonNull)
          .forEach(record -> machines.add(machine(record)));
    }
    return Tex.fill(
        "provenance.tex",
        Map.of(
            "rows", rows,
            "measured", !rows.isEmpty(),
            "machines", String.join("; ", machines)));
  }

  private static Map<String, String> row(Series series) {
    return Map.of(
        "experiment", series.experiment().name(),
        "variant", Tex.series(series),
        "seeds", each(series, run -> "" + run.seed()),
        "epochs", each(series, run -> "" + run.epochs().size()),
        "threads", recorded(series, record -> "" + record.options().threads()),
        "precision", recorded(series, Provenance::precision),
        "commits", recorded(series, Provenance::commit));
  }

  private static String recorded(Series series, Function<RunRecord, String> property) {
    return each(series, run -> run.record() == null ? "--" : property.apply(run.record()));
  }

  private static String each(Series series, Function<Run, String> property) {
    return series.runs().stream().map(property).distinct().collect(Collectors.joining(", "));
  }

  private static String precision(RunRecord record) {
    return record.options().precision().toString().toLowerCase(Locale.ROOT);
  }

  private static String commit(RunRecord record) {
    String commit = record.versions().getOrDefault("commit", "");
    return Tex.code(commit.isEmpty() ? "unknown" : commit.replaceFirst("(.{7}).*", "$1"));
  }

  private static String machine(RunRecord record) {
    return "%s, %s cores, %s; Java %s, TensorFlow-Java %s"
        .formatted(
            record.machine().get("processor"),
            record.machine().get("cores"),
            record.machine().get("os"),
            record.versions().get("java"),
            record.versions().get("tensorflow-java"));
  }
}
