package org.linkedneurons.data;

import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Anything that yields batches, epoch after epoch: arrays in memory, or a source larger than
 * memory.
 *
 * <pre>{@code
 * Dataset train = Samples.of(images, labels).shuffle(100).batch(128);
 * }</pre>
 */
public interface Dataset {

  /**
   * {@return the batches of one epoch; equal epochs give equal batches}
   *
   * <p>Called and consumed on the loader's thread, ahead of training. An iterator that is {@link
   * AutoCloseable} is closed there when its epoch ends, early or by an exception too.
   *
   * @param epoch the epoch, from 0
   */
  Iterator<Batch> batches(int epoch);

  /** {@return the number of batches in an epoch, if known before} */
  default OptionalLong size() {
    return OptionalLong.empty();
  }

  /**
   * {@return this data set with each batch changed}
   *
   * @param change what to do with a batch
   */
  default Dataset map(UnaryOperator<Batch> change) {
    return new MappedDataset(this, change);
  }

  /**
   * {@return the first batches of this data set}
   *
   * @param batches how many batches an epoch has at most
   * @throws org.linkedneurons.DataException if that is none
   */
  default Dataset take(long batches) {
    return new TakenDataset(this, batches);
  }

  /**
   * {@return this data set with all values checked on the loader's thread: one that is not a number
   * or infinite ends training with a {@link org.linkedneurons.DataException} that names it}
   */
  default Dataset finite() {
    return new FiniteDataset(this);
  }
}
