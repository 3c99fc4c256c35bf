package org.linkedneurons.experiments.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.runs.RunRecord;

/**
 * Where the figures of a variant come from, a row of {@code provenance.tex}.
 *
 * @param measured the experiment
 * @param series the variant's runs
 */
record Provenance(Measured measured, Series series) {
  /** {@return a row for each variant of each experiment, then the machines} */
  static String tex(List<Measured> all) {
    List<Provenance> rows =
        all.stream()
            .flatMap(each -> each.series().stream().map(series -> new Provenance(each, series)))
            .toList();
    String machines =
        rows.stream()
            .flatMap(row -> row.series.runs().stream())
            .filter(run -> run.record() != null)
            .map(run -> machine(run.record()))
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return Tex.fill(
        "provenance.tex", Map.of("rows", rows, "measured", !rows.isEmpty(), "machines", machines));
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

  String experiment() {
    return measured.experiment().name();
  }

  String variant() {
    return Tex.series(measured, series);
  }

  String seeds() {
    return each(run -> "" + run.seed());
  }

  String epochs() {
    return each(run -> "" + run.epochs().size());
  }

  String threads() {
    return recorded(record -> "" + record.options().threads());
  }

  String precision() {
    return recorded(record -> record.options().precision().toString().toLowerCase(Locale.ROOT));
  }

  String commits() {
    return recorded(
        record -> {
          String commit = record.versions().getOrDefault("commit", "");
          return Tex.code(commit.isEmpty() ? "unknown" : commit.replaceFirst("(.{7}).*", "$1"));
        });
  }

  private String recorded(Function<RunRecord, String> property) {
    return each(run -> run.record() == null ? "--" : property.apply(run.record()));
  }

  private String each(Function<Run, String> property) {
    return series.runs().stream().map(property).distinct().collect(Collectors.joining(", "));
  }
}
