package org.linkedneurons.data;

import java.util.Arrays;
import org.linkedneurons.DataException;

/** The first samples of others. */
record LimitedSamples(Samples source, int size) implements Samples {
  LimitedSamples {
    if (size < 1) {
      throw new DataException("limit", "at least 1", size + "", "Give a larger one");
    }
  }

  @Override
  public int[] inputSizes() {
    return source.inputSizes();
  }

  @Override
  public int[] labelSizes() {
    return source.labelSizes();
  }

  @Override
  public void read(int index, Batch batch, int row, int epoch) {
    source.read(index, batch, row, epoch);
  }

  /** The source's order without the samples left out: a limit after a shuffle keeps the shuffle. */
  @Override
  public int[] order(int epoch) {
    int[] order = source.order(epoch);
    return order == null ? null : Arrays.stream(order).filter(index -> index < size).toArray();
  }
}
