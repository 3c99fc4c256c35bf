package org.linkedneurons.experiments.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.Experiments;
import org.linkedneurons.experiments.settings.Settings;
import org.linkedneurons.experiments.variants.Variant;

/**
 * What there is of an experiment: its runs, grouped once for tables, claims, report and article.
 *
 * @param experiment the experiment
 * @param variants its variants, then those of its runs that it does not know
 * @param found all of its runs
 * @param all all series among them, those with the most epochs first; runs without an epoch are in
 *     none, unless they have diverged
 * @param series what is shown where there is room for one series only: for each variant, and each
 *     value of what the experiment varies, that with the experiment's settings, else that with the
 *     most epochs
 * @param leftOut the runs of the others, which are named and not averaged
 */
public record Measured(
    Experiment experiment,
    List<Variant> variants,
    List<Run> found,
    List<Series> all,
    List<Series> series,
    List<Run> leftOut) {

  /** Copies. */
  public Measured {
    variants = List.copyOf(variants);
    found = List.copyOf(found);
    all = List.copyOf(all);
    series = List.copyOf(series);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * {@return what there is of each experiment that is known}
   *
   * @param runs the runs
   */
  public static List<Measured> all(Runs runs) {
    return Experiments.all().stream().map(experiment -> of(experiment, runs)).toList();
  }

  /**
   * {@return what there is of each experiment that has runs, known or not}
   *
   * @param runs the runs
   */
  public static List<Measured> found(Runs runs) {
    return runs.all().stream()
        .map(Run::experiment)
        .distinct()
        .map(name -> of(Experiments.named(name).orElseGet(() -> new UnknownExperiment(name)), runs))
        .toList();
  }

  /**
   * {@return what there is of an experiment}
   *
   * @param experiment the experiment
   * @param runs the runs, of other experiments too
   */
  public static Measured of(Experiment experiment, Runs runs) {
    List<Run> found =
        runs.all().stream().filter(run -> run.experiment().equals(experiment.name())).toList();
    List<Variant> variants = new ArrayList<>(experiment.variants());
    found.stream()
        .map(Run::variant)
        .distinct()
        .filter(name -> find(variants, name) < 0)
        .forEach(name -> variants.add(Variant.unknown(name)));
    List<Series> all = Series.all(experiment, variants, found);
    List<Series> shown = new ArrayList<>();
    List<Run> leftOut = new ArrayList<>();
    Set<List<Object>> taken = new HashSet<>();
    all.stream()
        .sorted(Comparator.comparing(series -> !differences(experiment, series).isEmpty()))
        .forEach(
            series -> {
              boolean known = series.variant().kind() != Variant.Kind.UNKNOWN;
              if (known && taken.add(List.of(series.variant(), varied(experiment, series)))) {
                shown.add(series);
              } else {
                leftOut.addAll(series.runs());
              }
            });
    shown.sort(
        Comparator.comparing((Series series) -> varied(experiment, series))
            .thenComparing(series -> variants.indexOf(series.variant())));
    return new Measured(experiment, variants, found, all, shown, leftOut);
  }

  private static int find(List<Variant> variants, String name) {
    return variants.stream().map(Variant::name).toList().indexOf(name);
  }

  /**
   * {@return the variant of a run}
   *
   * @param run one of the runs
   */
  public Variant variant(Run run) {
    return variants.get(find(variants, run.variant()));
  }

  /**
   * {@return all series by how their settings differ from what the experiment states, those that do
   * not first, then the longest}
   */
  public Map<List<String>, List<Series>> bySettings() {
    Map<List<String>, List<Series>> groups = new LinkedHashMap<>();
    groups.put(List.of(), new ArrayList<>());
    for (Series each : all) {
      List<String> differences =
          each.conditions().isPresent()
              ? each.differences()
              : List.of("settings not stated (event files)");
      groups.computeIfAbsent(differences, _ -> new ArrayList<>()).add(each);
    }
    groups.values().removeIf(List::isEmpty);
    groups
        .values()
        .forEach(
            group -> group.sort(Comparator.comparing(each -> variants.indexOf(each.variant()))));
    return groups;
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
    String varied = experiment.varied().map(setting -> setting.name() + " ").orElse("\n");
    return series.differences().stream()
        .filter(difference -> !difference.startsWith(varied))
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
    return experiment.varied().map(setting -> settings.get(setting).doubleValue()).orElse(0.0);
  }

  /** {@return the runs behind what is shown} */
  public List<Run> runs() {
    return series.stream().flatMap(each -> each.runs().stream()).toList();
  }

  /** {@return the variants of the experiment} */
  public List<Variant> known() {
    return variants.stream().filter(variant -> variant.kind() != Variant.Kind.UNKNOWN).toList();
  }

  /** {@return the variants of the experiment without a run that is shown} */
  public List<Variant> missing() {
    return known().stream()
        .filter(variant -> series.stream().noneMatch(each -> each.variant().equals(variant)))
        .toList();
  }
}
