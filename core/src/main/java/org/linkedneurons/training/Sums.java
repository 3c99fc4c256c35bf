package org.linkedneurons.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.ModelException;

/** The figures of some batches: losses weighted by samples, metrics by their statistics. */
final class Sums {
  private final Figures figures;
  private final double[] sums;
  private long samples;

  Sums(Figures figures) {
    this.figures = figures;
    this.sums = new double[figures.size()];
  }

  void add(float[] vector, int count) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += i < figures.losses() ? (double) vector[i] * count : vector[i];
    }
    samples += count;
  }

  Map<String, Double> named() {
    double[] means = sums.clone();
    for (int i = 0; i < figures.losses(); i++) {
      means[i] /= samples;
    }
    double[] results = figures.results(means);
    List<String> names = figures.names();
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < results.length; i++) {
      named.put(names.get(i), results[i]);
    }
    return named;
  }

  double[] sums() {
    return sums;
  }

  long samples() {
    return samples;
  }

  void restore(double[] savedSums, long savedSamples) {
    if (savedSums.length != sums.length) {
      throw new ModelException(
          "checkpoint",
          "sums of the figures " + figures.names(),
          savedSums.length + " sums instead of " + sums.length,
          "Resume with the losses and metrics of its training");
    }
    System.arraycopy(savedSums, 0, sums, 0, sums.length);
    samples = savedSamples;
  }
}
