package org.linkedneurons.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Means of figures over batches, each batch weighted by its number of samples. */
final class Means {
  private final double[] sums;
  private long samples;

  Means(int figures) {
    sums = new double[figures];
  }

  void add(float[] figures, int count) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += (double) figures[i] * count;
    }
    samples += count;
  }

  Map<String, Double> named(List<String> names) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (int i = 0; i < sums.length; i++) {
      means.put(names.get(i), sums[i] / samples);
    }
    return means;
  }

  double[] sums() {
    return sums;
  }

  long samples() {
    return samples;
  }

  void restore(double[] savedSums, long savedSamples) {
    System.arraycopy(savedSums, 0, sums, 0, sums.length);
    samples = savedSamples;
  }
}
