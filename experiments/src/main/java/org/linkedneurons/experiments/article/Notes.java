package org.linkedneurons.experiments.article;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.runs.RunOptions;
import org.linkedneurons.experiments.runs.RunRecord;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.tables.Latex;
import org.linkedneurons.experiments.tables.Table;
import org.linkedneurons.experiments.tables.Table.Cell;
import org.linkedneurons.experiments.variants.Variant;

/** Sentences about what was measured and what was not. */
final class Notes {
  private Notes() {}

  /** What stands before an experiment's table. */
  static String of(Measured measured) {
    if (measured.series().isEmpty()) {
      return "\\notrun{%s}\n".formatted(Tex.code(measured.experiment().name()));
    }
    StringBuilder text = new StringBuilder("\\par\\medskip\\noindent ");
    text.append(extent(measured)).append('\n');
    List<Variant> missing = measured.missing();
    if (!missing.isEmpty()) {
      text.append("Not run yet: ")
          .append(missing.stream().map(Tex::variant).collect(Collectors.joining("; ")))
          .append(".\n");
    }
    if (!measured.leftOut().isEmpty()) {
      text.append("Left out of the figure, as run under other conditions: ")
          .append(
              measured.leftOut().stream()
                  .map(run -> Tex.code(run.folder().getFileName().toString()))
                  .collect(Collectors.joining(", ")))
          .append(".\n");
    }
    return text.append(time(measured)).toString();
  }

  private static String extent(Measured measured) {
    List<Run> runs = measured.runs();
    int variants = measured.experiment().variants().size();
    IntSummaryStatistics epochs =
        runs.stream().mapToInt(run -> run.epochs().size()).summaryStatistics();
    return "Measured: %s of %d of the %d variants, %s epochs of the %d that are the default."
        .formatted(
            Tex.count(runs.size(), "run"),
            variants - measured.missing().size(),
            variants,
            Tex.range(epochs.getMin(), epochs.getMax()),
            measured.experiment().settings().get(Setting.EPOCHS));
  }

  /** The quickest and the slowest variant, where all ran on equally many threads. */
  private static String time(Measured measured) {
    List<Series> timed =
        measured.series().stream().filter(series -> series.seconds().isPresent()).toList();
    List<Integer> threads =
        timed.stream()
            .flatMap(series -> series.runs().stream())
            .map(run -> run.record().options().threads())
            .distinct()
            .toList();
    if (timed.size() < 2 || threads.size() != 1) {
      return "";
    }
    Series least = timed.stream().min(Notes::byTime).orElseThrow();
    Series most = timed.stream().max(Notes::byTime).orElseThrow();
    String each = threads.getFirst() == 0 ? "" : " on " + Tex.count(threads.getFirst(), "thread");
    return "An epoch took from %s (%s) to %s (%s) seconds%s, validation included.\n"
        .formatted(
            seconds(least),
            Tex.series(measured, least),
            seconds(most),
            Tex.series(measured, most),
            each);
  }

  private static int byTime(Series one, Series other) {
    return Double.compare(one.seconds().orElseThrow(), other.seconds().orElseThrow());
  }

  private static String seconds(Series series) {
    OptionalDouble seconds = series.seconds();
    return String.format(Locale.ROOT, "%.0f", seconds.orElseThrow());
  }

  /** A row for each variant of each experiment: seeds, epochs, threads, commits; then machines. */
  static String provenance(List<Measured> all) {
    List<List<Cell>> rows = all.stream().flatMap(Notes::rows).toList();
    if (rows.isEmpty()) {
      return "\\notrun{All}\n";
    }
    List<String> header =
        List.of("experiment", "variant", "seeds", "epochs", "threads", "precision", "commit");
    Table table = new Table("provenance", "", header, rows, List.of());
    return Layout.pages("", "lllllll", table)
        + "\\noindent Machines: %s.\n\n".formatted(machines(all));
  }

  private static Stream<List<Cell>> rows(Measured measured) {
    return measured.series().stream()
        .map(
            series ->
                Stream.of(
                        Tex.code(measured.experiment().name()),
                        Tex.series(measured, series),
                        each(series, run -> Long.toString(run.seed())),
                        each(series, run -> Integer.toString(run.epochs().size())),
                        each(series, run -> recorded(run, r -> "" + r.options().threads())),
                        each(series, run -> recorded(run, r -> precision(r.options()))),
                        each(series, run -> recorded(run, Notes::commit)))
                    .map(Cell::tex)
                    .toList());
  }

  private static String precision(RunOptions options) {
    return options.precision().toString().toLowerCase(Locale.ROOT);
  }

  private static String commit(RunRecord record) {
    String commit = record.versions().getOrDefault("commit", "");
    return Tex.code(
        commit.isEmpty() ? "unknown" : commit.substring(0, Math.min(7, commit.length())));
  }

  private static String recorded(Run run, Function<RunRecord, String> property) {
    return run.record() == null ? "--" : property.apply(run.record());
  }

  private static String each(Series series, Function<Run, String> property) {
    return series.runs().stream().map(property).distinct().collect(Collectors.joining(", "));
  }

  private static String machines(List<Measured> all) {
    return all.stream()
        .flatMap(measured -> measured.runs().stream())
        .filter(run -> run.record() != null)
        .map(run -> machine(run.record()))
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String machine(RunRecord record) {
    return Latex.escape(
        "%s, %s cores, %s; Java %s, TensorFlow-Java %s"
            .formatted(
                record.machine().get("processor"),
                record.machine().get("cores"),
                record.machine().get("os"),
                record.versions().get("java"),
                record.versions().get("tensorflow-java")));
  }
}
