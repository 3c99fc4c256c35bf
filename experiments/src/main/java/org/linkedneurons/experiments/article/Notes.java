package org.linkedneurons.experiments.article;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Run;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.variants.Variant;

/** What stands before an experiment's table: sentences about what was measured and what was not. */
final class Notes {
  private static final Comparator<Series> BY_SECONDS =
      Comparator.comparing(series -> series.seconds().orElseThrow());

  private Notes() {}

  static String of(Measured measured) {
    int variants = measured.experiment().variants().size();
    Map<String, Object> view =
        Map.of(
            "measured", !measured.series().isEmpty(),
            "experiment", measured.experiment().name(),
            "runs", Tex.count(measured.runs().size(), "run"),
            "variants", variants,
            "run", variants - measured.missing().size(),
            "epochs", Tex.range(measured.runs().stream().mapToInt(run -> run.epochs().size())),
            "stated", measured.experiment().settings().get(Setting.EPOCHS),
            "missing", joined("; ", measured.missing().stream().map(Variant::title)),
            "leftOut", joined(", ", measured.leftOut().stream().map(Notes::folder)),
            "time", time(measured));
    return Tex.fill("notes.tex", view);
  }

  private static String joined(String by, Stream<String> parts) {
    return parts.collect(Collectors.joining(by));
  }

  private static String folder(Run run) {
    return Tex.code(run.folder().getFileName().toString());
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
    return "An epoch took from %s to %s seconds%s, validation included."
        .formatted(
            told(timed.stream().min(BY_SECONDS)),
            told(timed.stream().max(BY_SECONDS)),
            threads.getFirst() == 0 ? "" : " on " + Tex.count(threads.getFirst(), "thread"));
  }

  private static String told(Optional<Series> one) {
    Series series = one.orElseThrow();
    double seconds = series.seconds().orElseThrow();
    return String.format(Locale.ROOT, "%.0f (%s)", seconds, Tex.series(series));
  }
}
