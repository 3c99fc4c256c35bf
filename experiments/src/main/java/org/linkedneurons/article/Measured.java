package org.linkedneurons.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.results.Conditions;
import org.linkedneurons.results.Run;
import org.linkedneurons.results.Series;
import org.linkedneurons.variants.Settings;
import org.linkedneurons.variants.Variant;

/**
 * What there is of an experiment.
 *
 * @param experiment the experiment
 * @param series what the article shows: for each variant, and each value of what the experiment
 *     varies, the series with the most epochs on all samples
 * @param leftOut runs under other conditions, which are named and not averaged
 */
record Measured(Experiment experiment, List<Series> series, List<Run> leftOut) {

  static Measured of(Experiment experiment, List<Run> all) {
    List<Run> runs =
        all.stream().filter(run -> run.experiment().equals(experiment.name())).toList();
    List<String> variants = experiment.variants().stream().map(Variant::name).toList();
    List<Series> shown = new ArrayList<>();
    List<Run> leftOut = new ArrayList<>();
    Set<List<Object>> taken = new HashSet<>();
    for (Series series : Series.of(runs)) {
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
    return varied == 0 ? name : name + ", $" + Tex.plain(varied) + "$";
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
