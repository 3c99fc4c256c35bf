package org.linkedneurons.metrics;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.linkedneurons.DataException;

/**
 * How often each class was taken for each: rows are labels, columns predictions, as {@code
 * tf.math.confusion_matrix} counts.
 *
 * <pre>{@code
 * ConfusionMatrix matrix = ConfusionMatrix.of(10, labels, model.predict(inputs));
 * long mistaken = matrix.count(4, 9);
 * }</pre>
 */
public final class ConfusionMatrix {
  private final long[][] counts;

  private ConfusionMatrix(long[][] counts) {
    this.counts = counts;
  }

  /**
   * {@return the counts of predicted scores, of which a sample's largest counts}
   *
   * @param classes the number of classes
   * @param labels one-hot rows, or one class number a sample
   * @param scores a score of each class, sample after sample, as a model predicts them
   * @throws DataException if lengths do not fit, or a label is no class
   */
  public static ConfusionMatrix of(int classes, float[] labels, float[] scores) {
    int samples = scores.length / classes;
    boolean fits = labels.length == samples || labels.length == scores.length;
    if (!fits || samples * classes != scores.length) {
      throw new DataException(
          "confusion matrix",
          "rows of " + classes + " scores, and as many labels, one-hot or class numbers",
          scores.length + " scores, " + labels.length + " labels",
          "Give labels and predictions of the same samples");
    }
    return count(
        classes,
        labels.length == samples ? numbers(labels) : largest(classes, labels),
        largest(classes, scores));
  }

  /**
   * {@return the counts of two classes that a threshold tells apart}
   *
   * @param labels 0 or 1
   * @param scores a score of each label
   * @param threshold what a score must exceed to count as 1
   * @throws DataException if the lengths differ, or a label is neither 0 nor 1
   */
  public static ConfusionMatrix ofBinary(float[] labels, float[] scores, double threshold) {
    int[] decided = new int[scores.length];
    Arrays.setAll(decided, i -> scores[i] > (float) threshold ? 1 : 0);
    return count(2, numbers(labels), decided);
  }

  private static int[] numbers(float[] values) {
    int[] numbers = new int[values.length];
    Arrays.setAll(numbers, i -> (int) values[i]);
    return numbers;
  }

  /** The first of equals, as the metrics take it. */
  private static int[] largest(int classes, float[] rows) {
    int[] places = new int[rows.length / classes];
    for (int i = 0; i < rows.length; i++) {
      int row = i / classes;
      if (rows[i] > rows[row * classes + places[row]]) {
        places[row] = i % classes;
      }
    }
    return places;
  }

  private static ConfusionMatrix count(int classes, int[] labels, int[] predictions) {
    if (labels.length != predictions.length) {
      throw new DataException(
          "confusion matrix",
          "a prediction for each label",
          labels.length + " labels, " + predictions.length + " predictions",
          "Give labels and predictions of the same samples");
    }
    long[][] counts = new long[classes][classes];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        throw new DataException(
            "confusion matrix",
            "labels from 0 to " + (classes - 1),
            labels[i] + "",
            "Give the number of classes that there are");
      }
      counts[labels[i]][predictions[i]]++;
    }
    return new ConfusionMatrix(counts);
  }

  /** {@return the number of classes} */
  public int classes() {
    return counts.length;
  }

  /**
   * {@return how many samples of one class were taken for another}
   *
   * @param label the class that they are of
   * @param prediction the class that they were taken for
   */
  public long count(int label, int prediction) {
    return counts[label][prediction];
  }

  /** {@return a copy of all counts, a row a label} */
  public long[][] counts() {
    return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
  }

  /** {@return the counts as a table, a line a label} */
  @Override
  public String toString() {
    return Arrays.stream(counts)
        .map(row -> Arrays.stream(row).mapToObj(Long::toString).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }
}
