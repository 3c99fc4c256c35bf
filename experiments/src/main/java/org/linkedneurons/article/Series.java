package org.linkedneurons.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.linkedneurons.results.Epoch;
import org.linkedneurons.results.Run;

/**
 * Runs of one variant under the same conditions.
 *
 * @param variant the variant's name
 * @param conditions the conditions; nothing where the runs do not say
 * @param runs the runs, one or more
 */
record Series(String variant, Optional<Conditions> conditions, List<Run> runs) {
  private static final String ACCURACY = "val_accuracy";

  /** {@return all series among runs of one experiment, those with the most epochs first} */
  static List<Series> of(List<Run> runs) {
    Map<List<Object>, List<Run>> groups =
        runs.stream()
            .filter(run -> !run.epochs().isEmpty())
            .collect(
                Collectors.groupingBy(
                    run -> List.of(run.variant(), Conditions.of(run)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.values().stream()
        .map(
            group ->
                new Series(
                    group.getFirst().variant(),
                    Conditions.of(group.getFirst()),
                    List.copyOf(group)))
        .sorted(
            Comparator.comparing(Series::onAllSamples)
                .thenComparing(Series::epochs)
                .thenComparing(series -> series.runs().size())
                .reversed())
        .toList();
  }

  private boolean onAllSamples() {
    return conditions.map(Conditions::limit).orElse(0) == 0;
  }

  /** {@return how many epochs the longest run has} */
  int epochs() {
    return runs.stream().mapToInt(run -> run.epochs().size()).max().orElseThrow();
  }

  /** {@return the median validation accuracy after an epoch, over the runs that have it} */
  OptionalDouble accuracy(int epoch) {
    return median(
        runs.stream()
            .flatMap(run -> run.epochs().stream())
            .filter(each -> each.epoch() == epoch)
            .flatMapToDouble(Series::accuracy));
  }

  /** {@return the median over runs of the best validation accuracy} */
  OptionalDouble best() {
    return median(runs.stream().flatMapToDouble(run -> run.bestValAccuracy().stream()));
  }

  /** {@return the median of the best accuracy in the first epochs, over runs that have as many} */
  OptionalDouble best(int epochs) {
    return median(
        runs.stream()
            .filter(run -> run.epochs().size() >= epochs)
            .flatMapToDouble(
                run ->
                    run.epochs().stream()
                        .limit(epochs)
                        .flatMapToDouble(Series::accuracy)
                        .max()
                        .stream()));
  }

  /** {@return how many runs have so many epochs} */
  long runs(int epochs) {
    return runs.stream().filter(run -> run.epochs().size() >= epochs).count();
  }

  private static DoubleStream accuracy(Epoch epoch) {
    Double value = epoch.figures().get(ACCURACY);
    return value == null || value.isNaN() ? DoubleStream.empty() : DoubleStream.of(value);
  }

  /** {@return a measured figure of each layer, in the network's order, medians over runs} */
  Map<String, Double> layers(String figure) {
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

  /** {@return the median of the seconds that an epoch took, or nothing} */
  OptionalDouble seconds() {
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
