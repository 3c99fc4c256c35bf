package org.linkedneurons.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.results.Conditions;
import org.linkedneurons.results.Run;
import org.linkedneurons.results.Series;
import org.linkedneurons.tables.Latex;
import org.linkedneurons.variants.Settings;
import org.linkedneurons.variants.Variant;

/**
 * What there is of an experiment.
 *
 * @param experiment the experiment
 * @param series what the article shows: for each variant, and each value of what the experiment
 *     varies, the series with the experiment's settings, else that with the most epochs
 * @param leftOut runs under other conditions, which are named and not averaged
 */
record Measured(Experiment experiment, List<Series> series, List<Run> leftOut) {
  /** What experiments vary besides their variants. */
  private static final Map<String, String> VARIED = Map.of("shift", "offset", "width", "width");

  static Measured of(Experiment experiment, List<Run> all) {
    List<Run> runs =
        all.stream().filter(run -> run.experiment().equals(experiment.name())).toList();
    List<String> variants = experiment.variants().stream().map(Variant::name).toList();
    List<Series> shown = new ArrayList<>();
    List<Run> leftOut = new ArrayList<>();
    Set<List<Object>> taken = new HashSet<>();
    List<Series> statedFirst =
        Series.of(runs).stream()
            .sorted(Comparator.comparing(series -> !differences(experiment, series).isEmpty()))
            .toList();
    for (Series series : statedFirst) {
      boolean known = variants.contains(series.variant());
      if (known && taken.add(List.of(series.variant(), varied(experiment, series)))) {
        shown.add(series);
      } else {
        leftOut.addAll(series.runs());
      }
    }
    shown.sort(
        Comparator.comparing((Series series) -> varied(experiment, series))
            .thenComparing(series -> variants.indexOf(series.variant())));
    return new Measured(experiment, List.copyOf(shown), List.copyOf(leftOut));
  }

  /**
   * {@return in which settings, but for what it varies, a series is not as the experiment states}
   */
  static List<String> differences(Experiment experiment, Series series) {
    Optional<Variant> variant =
        experiment.variants().stream()
            .filter(each -> each.name().equals(series.variant()))
            .findFirst();
    if (series.conditions().isEmpty() || variant.isEmpty()) {
      return List.of();
    }
    Conditions stated = Conditions.stated(experiment, variant.get());
    String varied = VARIED.getOrDefault(experiment.name(), "nothing");
    return series.conditions().get().differencesFrom(stated).stream()
        .filter(difference -> !difference.startsWith(varied + " "))
        .toList();
  }

  /** {@return the value of what the experiment varies besides its variants, or 0} */
  static double varied(Experiment experiment, Series series) {
    Settings settings =
        series.conditions().map(Conditions::settings).orElseGet(experiment::settings);
    return switch (experiment.name()) {
      case "shift" -> settings.offset();
      case "width" -> settings.width();
      default -> 0;
    };
  }

  /** {@return a series' variant, and what the experiment varies besides, as LaTeX} */
  String text(Series each) {
    double varied = varied(experiment, each);
    String name = Tex.variant(each.variant());
    String at = varied == 0 ? "" : ", $" + Tex.plain(varied) + "$";
    String others =
        differences(experiment, each).stream()
            .map(difference -> ", " + Latex.escape(difference))
            .collect(Collectors.joining());
    return name + at + others;
  }

  /** {@return the runs behind what is shown} */
  List<Run> runs() {
    return series.stream().flatMap(each -> each.runs().stream()).toList();
  }

  /** {@return the variants without a run} */
  List<String> missing() {
    return experiment.variants().stream()
        .map(Variant::name)
        .filter(name -> series.stream().noneMatch(each -> each.variant().equals(name)))
        .toList();
  }
}
