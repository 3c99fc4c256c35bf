package org.linkedneurons.experiments.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.linkedneurons.experiments.Experiment;
import org.linkedneurons.experiments.variants.Variant;

/**
 * Runs of one variant under the same conditions.
 *
 * @param variant the variant
 * @param conditions the conditions; nothing where the runs do not say
 * @param differences in what the conditions are not as the experiment states them
 * @param runs the runs; none where a variant has not been run
 */
public record Series(
    Variant variant, Optional<Conditions> conditions, List<String> differences, List<Run> runs) {

  /** Copies. */
  public Series {
    differences = List.copyOf(differences);
    runs = List.copyOf(runs);
  }

  /**
   * {@return what there is of a variant that has not been run}
   *
   * @param variant the variant
   */
  public static Series none(Variant variant) {
    return new Series(variant, Optional.empty(), List.of(), List.of());
  }

  /** All series among runs of an experiment's variants, those with the most epochs first. */
  static List<Series> all(Experiment experiment, List<Variant> variants, List<Run> runs) {
    Map<List<Object>, List<Run>> groups =
        runs.stream()
            .filter(run -> !run.epochs().isEmpty() || run.diverged())
            .collect(
                Collectors.groupingBy(
                    run -> List.of(run.variant(), Conditions.of(run)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.values().stream()
        .map(group -> of(experiment, variants, group))
        .sorted(
            Comparator.comparing(Series::onAllSamples)
                .thenComparing(Series::epochs)
                .thenComparing(series -> series.runs().size())
                .reversed())
        .toList();
  }

  private static Series of(Experiment experiment, List<Variant> variants, List<Run> runs) {
    String name = runs.getFirst().variant();
    Variant variant =
        variants.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    Optional<Conditions> conditions = Conditions.of(runs.getFirst());
    List<String> differences =
        conditions
            .filter(_ -> variant.kind() != Variant.Kind.UNKNOWN)
            .map(found -> found.differencesFrom(Conditions.stated(experiment, variant)))
            .orElse(List.of());
    return new Series(variant, conditions, differences, runs);
  }

  private boolean onAllSamples() {
    return conditions.map(Conditions::limit).orElse(0) == 0;
  }

  /** {@return how many epochs the longest run has} */
  public int epochs() {
    return runs.stream().mapToInt(run -> run.epochs().size()).max().orElse(0);
  }

  /**
   * {@return the median validation accuracy after an epoch, over the runs that have it}
   *
   * @param epoch the epoch, from 0
   */
  public OptionalDouble accuracy(int epoch) {
    return median(
        runs.stream()
            .flatMap(run -> run.epochs().stream())
            .filter(each -> each.epoch() == epoch)
            .flatMapToDouble(each -> each.valAccuracy().stream()));
  }

  /** {@return the median over runs of the best validation accuracy} */
  public OptionalDouble best() {
    return median(runs.stream().flatMapToDouble(run -> run.bestValAccuracy().stream()));
  }

  /**
   * {@return the median of the best accuracy in the first epochs, over runs that have as many}
   *
   * @param epochs how many
   */
  public OptionalDouble best(int epochs) {
    return of(epochs).best();
  }

  /**
   * {@return the first epochs of the runs that have as many or diverged earlier; perhaps no runs}
   *
   * @param epochs how many
   */
  public Series of(int epochs) {
    List<Run> cut =
        runs.stream()
            .filter(run -> run.epochs().size() >= epochs || run.diverged())
            .map(run -> run.first(epochs))
            .toList();
    return new Series(variant, conditions, differences, cut);
  }

  /** {@return the best of the runs' best validation accuracies} */
  public OptionalDouble highest() {
    return runs.stream().flatMapToDouble(run -> run.bestValAccuracy().stream()).max();
  }

  /**
   * {@return a measured figure of each layer, in the network's order, medians over runs}
   *
   * @param figure such as {@code dead_units}
   */
  public Map<String, Double> layers(String figure) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (Run run : runs) {
      if (run.record() != null) {
        run.record()
            .layers()
            .getOrDefault(figure, Map.of())
            .forEach(
                (layer, value) -> values.computeIfAbsent(layer, _ -> new ArrayList<>()).add(value));
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    values.forEach(
        (layer, all) ->
            medians.put(
                layer, median(all.stream().mapToDouble(Double::doubleValue)).orElseThrow()));
    return medians;
  }

  /** {@return whether there is no run} */
  public boolean isMissing() {
    return runs.isEmpty();
  }

  /** {@return the median of the seconds that an epoch took, or nothing} */
  public OptionalDouble seconds() {
    return median(
        runs.stream()
            .filter(run -> run.record() != null)
            .flatMap(run -> run.record().secondsPerEpoch().stream())
            .mapToDouble(Double::doubleValue));
  }

  private static OptionalDouble median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
  }
}
