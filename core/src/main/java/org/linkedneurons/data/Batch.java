package org.linkedneurons.data;

import java.util.List;
import org.linkedneurons.DataException;

/**
 * Some samples, ready to be fed.
 *
 * <p>Arrays are row-major, sample after sample, and belong to the batch: who maps a batch makes new
 * arrays or changes these, and nobody else reads them.
 *
 * @param inputs one array for each input of the model, {@code count} times the input's size
 * @param labels one array for each output of the model, {@code count} times the label's size; none
 *     where there are no labels
 * @param sampleWeights how much each sample counts in the loss, {@code count} values, or null where
 *     all count 1
 * @param count the number of samples
 */
@SuppressWarnings("ArrayRecordComponent")
public record Batch(List<float[]> inputs, List<float[]> labels, float[] sampleWeights, int count) {

  /**
   * Checks and copies the lists.
   *
   * @throws DataException if there are no samples or no inputs, or an array does not divide by the
   *     number of samples
   */
  public Batch {
    if (count < 1) {
      throw new DataException(
          "batch", "at least one sample", count + "", "End the iteration instead");
    }
    if (inputs == null || inputs.isEmpty() || labels == null) {
      throw new DataException(
          "batch", "an array for each input", "none", "Give inputs, and labels or an empty list");
    }
    for (int i = 0; i < inputs.size(); i++) {
      requireWhole("batch, input " + i, inputs.get(i), count);
    }
    for (int i = 0; i < labels.size(); i++) {
      requireWhole("batch, labels " + i, labels.get(i), count);
    }
    if (sampleWeights != null && sampleWeights.length != count) {
      throw new DataException(
          "batch, sample weights",
          count + ", one for each sample",
          sampleWeights.length + "",
          "Give a weight for each sample, or null");
    }
    inputs = List.copyOf(inputs);
    labels = List.copyOf(labels);
  }

  private static void requireWhole(String what, float[] values, int count) {
    if (values == null || values.length % count != 0) {
      throw new DataException(
          what,
          "a multiple of the " + count + " samples",
          values == null ? "null" : values.length + " floats",
          "Give whole samples, one after the other");
    }
  }

  /**
   * A batch for a model of one output.
   *
   * @param inputs one array for each input of the model
   * @param labels the labels, empty where there are none
   * @param count the number of samples
   * @throws DataException as above
   */
  public Batch(List<float[]> inputs, float[] labels, int count) {
    this(inputs, labels.length == 0 ? List.of() : List.of(labels), null, count);
  }

  /**
   * {@return the same samples, weighted}
   *
   * @param weights how much each sample counts in the loss
   * @throws DataException if there is not one for each sample
   */
  public Batch sampleWeights(float[] weights) {
    return new Batch(inputs, labels, weights, count);
  }
}
