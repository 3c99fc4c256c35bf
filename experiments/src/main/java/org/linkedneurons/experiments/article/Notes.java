package org.linkedneurons.experiments.article;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Measured;
import org.linkedneurons.experiments.results.Series;
import org.linkedneurons.experiments.settings.Setting;
import org.linkedneurons.experiments.variants.Variant;

/**
 * What stands before an experiment's table, in {@code notes.tex}: what was measured and what not.
 *
 * @param of what there is of the experiment
 */
record Notes(Measured of) {
  private static final Comparator<Series> BY_SECONDS =
      Comparator.comparing(series -> series.seconds().orElseThrow());

  boolean measured() {
    return !of.series().isEmpty();
  }

  String experiment() {
    return of.experiment().name();
  }

  String runs() {
    return Tex.count(of.runs().size(), "run");
  }

  int variants() {
    return of.experiment().variants().size();
  }

  int run() {
    return variants() - of.missing().size();
  }

  String epochs() {
    return Tex.range(of.runs().stream().mapToInt(run -> run.epochs().size()));
  }

  int stated() {
    return of.experiment().settings().get(Setting.EPOCHS);
  }

  String missing() {
    return of.missing().stream().map(Variant::title).collect(Collectors.joining("; "));
  }

  String leftOut() {
    return of.leftOut().stream()
        .map(run -> Tex.code(run.folder().getFileName().toString()))
        .collect(Collectors.joining(", "));
  }

  private List<Series> timed() {
    return of.series().stream().filter(series -> series.seconds().isPresent()).toList();
  }

  private List<Integer> threads() {
    return timed().stream()
        .flatMap(series -> series.runs().stream())
        .map(run -> run.record().options().threads())
        .distinct()
        .toList();
  }

  /** Times are told where all ran on equally many threads. */
  boolean time() {
    return timed().size() > 1 && threads().size() == 1;
  }

  String least() {
    return told(timed().stream().min(BY_SECONDS));
  }

  String most() {
    return told(timed().stream().max(BY_SECONDS));
  }

  private String told(Optional<Series> one) {
    Series series = one.orElseThrow();
    double seconds = series.seconds().orElseThrow();
    return String.format(Locale.ROOT, "%.0f (%s)", seconds, Tex.series(of, series));
  }

  String on() {
    int threads = threads().getFirst();
    return threads == 0 ? "" : " on " + Tex.count(threads, "thread");
  }
}
