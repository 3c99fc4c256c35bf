package org.linkedneurons.experiments.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;

/**
 * What there is of an experiment.
 *
 * @param experiment the experiment
 * @param series what is shown of it: for each variant, and each value of what the experiment
 *     varies, the series with the experiment's settings, else that with the most epochs
 * @param leftOut runs under other conditions, which are named and not averaged
 */
public record Measured(Experiment experiment, List<Series> series, List<Run> leftOut) {
  private static final Map<String, Varied> VARIED =
      Map.of(
          "shift", new Varied("offset", Settings::offset),
          "width", new Varied("width", Settings::width));

  private static final Varied NOTHING = new Varied("nothing", _ -> 0);

  /** What an experiment varies besides its variants. */
  private record Varied(String setting, ToDoubleFunction<Settings> value) {
    static Varied by(Experiment experiment) {
      return VARIED.getOrDefault(experiment.name(), NOTHING);
    }
  }

  /** Copies. */
  public Measured {
    series = List.copyOf(series);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * {@return what there is of each experiment}
   *
   * @param runs the runs
   */
  public static List<Measured> all(Runs runs) {
    return Experiments.all().stream().map(experiment -> of(experiment, runs.all())).toList();
  }

  /**
   * {@return what there is of an experiment}
   *
   * @param experiment the experiment
   * @param all runs, of other experiments too
   */
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
    return new Measured(experiment, shown, leftOut);
  }

  /**
   * {@return in which settings, but for what the experiment varies, a series is not as it states}
   *
   * @param each one of the series
   */
  public List<String> differences(Series each) {
    return differences(experiment, each);
  }

  private static List<String> differences(Experiment experiment, Series series) {
    Optional<Variant> variant =
        experiment.variants().stream()
            .filter(each -> each.name().equals(series.variant()))
            .findFirst();
    if (series.conditions().isEmpty() || variant.isEmpty()) {
      return List.of();
    }
    Conditions stated = Conditions.stated(experiment, variant.get());
    String varied = Varied.by(experiment).setting();
    return series.conditions().get().differencesFrom(stated).stream()
        .filter(difference -> !difference.startsWith(varied + " "))
        .toList();
  }

  /**
   * {@return the value of what the experiment varies besides its variants, or 0}
   *
   * @param each one of the series
   */
  public double varied(Series each) {
    return varied(experiment, each);
  }

  private static double varied(Experiment experiment, Series series) {
    Settings settings =
        series.conditions().map(Conditions::settings).orElseGet(experiment::settings);
    return Varied.by(experiment).value().applyAsDouble(settings);
  }

  /** {@return the runs behind what is shown} */
  public List<Run> runs() {
    return series.stream().flatMap(each -> each.runs().stream()).toList();
  }

  /** {@return the variants without a run} */
  public List<String> missing() {
    return experiment.variants().stream()
        .map(Variant::name)
        .filter(name -> series.stream().noneMatch(each -> each.variant().equals(name)))
        .toList();
  }
}
