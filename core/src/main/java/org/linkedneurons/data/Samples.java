package org.linkedneurons.data;

import java.util.List;

/**
 * Samples that can be read in any order: what shuffling needs.
 *
 * <p>Implementations are safe for use by several threads, as records over arrays are.
 */
public interface Samples {

  /** {@return the number of samples} */
  int size();

  /** {@return the number of floats of each input of one sample} */
  int[] inputSizes();

  /** {@return for each output the number of floats of one sample's label; none without labels} */
  int[] labelSizes();

  /**
   * Writes one sample into a batch.
   *
   * @param index the sample, from 0
   * @param batch the batch's arrays
   * @param row the sample's place in the batch
   * @param epoch the epoch, from 0, for samples that change from epoch to epoch
   */
  void read(int index, Batch batch, int row, int epoch);

  /**
   * {@return one input and its labels, held in arrays}
   *
   * @param inputs all samples of the input, row-major
   * @param labels all labels, row-major
   * @param count the number of samples
   * @throws org.linkedneurons.DataException if there are none, or the arrays do not divide by it
   */
  static Samples of(float[] inputs, float[] labels, int count) {
    return of(List.of(inputs), labels, count);
  }

  /**
   * {@return several inputs and their labels, held in arrays}
   *
   * @param inputs for each input of the model all samples, row-major
   * @param labels all labels, row-major
   * @param count the number of samples
   * @throws org.linkedneurons.DataException if there are none, or the arrays do not divide by it
   */
  static Samples of(List<float[]> inputs, float[] labels, int count) {
    return of(inputs, labels.length == 0 ? List.of() : List.of(labels), count);
  }

  /**
   * {@return several inputs and the labels of several outputs, held in arrays}
   *
   * @param inputs for each input of the model all samples, row-major
   * @param labels for each output of the model all labels, row-major
   * @param count the number of samples
   * @throws org.linkedneurons.DataException if there are none, or the arrays do not divide by it
   */
  static Samples of(List<float[]> inputs, List<float[]> labels, int count) {
    return new ArraySamples(inputs, labels, count);
  }

  /**
   * {@return the first of these samples, by their own order, shuffled or not}
   *
   * @param count how many at most
   * @throws org.linkedneurons.DataException if that is none
   */
  default Samples limit(int count) {
    return new LimitedSamples(this, Math.min(count, size()));
  }

  /**
   * {@return these samples in an order that differs from epoch to epoch}
   *
   * @param seed equal seeds give equal orders
   */
  default Samples shuffle(long seed) {
    return new ShuffledSamples(this, seed);
  }

  /**
   * {@return these samples in batches; the last may be short}
   *
   * @param batchSize the number of samples in a batch
   * @throws org.linkedneurons.DataException if that is less than one
   */
  default Dataset batch(int batchSize) {
    return new BatchedSamples(this, batchSize);
  }

  /**
   * {@return the order in which an epoch reads the samples, or null for their own}
   *
   * @param epoch the epoch, from 0
   */
  default int[] order(int epoch) {
    return null;
  }
}
