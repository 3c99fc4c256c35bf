package org.linkedneurons.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.linkedneurons.metrics.Direction;
import org.linkedneurons.metrics.Metric;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What is known of the vector that a step fetches: losses, which are means over the batch and are
 * weighted by its samples, then the metrics' statistics, which add up by themselves.
 */
public final class Figures {
  private final List<Figure> all = new ArrayList<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private int losses;
  private int size;

  Figures() {}

  void addLoss(String name) {
    losses++;
    add(name, Direction.MINIMIZE, 1, sums -> sums[0]);
  }

  void addMetric(String name, Metric metric, Operand<TFloat32> statistics) {
    add(name, metric.direction(), (int) statistics.shape().size(), metric::result);
  }

  /** Equal names are numbered from the second on, as Keras does. */
  private void add(String name, Direction direction, int sums, ToDoubleFunction<double[]> result) {
    int use = uses.merge(name, 1, Integer::sum) - 1;
    String unique = use == 0 ? name : name + "_" + use;
    all.add(new Figure(unique, direction, size, size + sums, result));
    size += sums;
  }

  /** {@return the names: {@code "loss"}, then the metrics'} */
  public List<String> names() {
    return all.stream().map(Figure::name).toList();
  }

  /** The number of losses, which stand first in the vector. */
  int losses() {
    return losses;
  }

  /** The length of the vector. */
  int size() {
    return size;
  }

  /**
   * {@return which way a figure gets better, if it is one of these}
   *
   * @param name the figure's name
   */
  public Optional<Direction> direction(String name) {
    return all.stream().filter(f -> f.name().equals(name)).map(Figure::direction).findFirst();
  }

  /** The values of one batch: losses as they are. */
  double[] ofBatch(float[] vector) {
    double[] sums = new double[vector.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = vector[i];
    }
    return results(sums);
  }

  /** The values of sums: each figure's, in order. */
  double[] results(double[] sums) {
    return all.stream()
        .mapToDouble(
            figure ->
                figure.result().applyAsDouble(Arrays.copyOfRange(sums, figure.from(), figure.to())))
        .toArray();
  }
}
