package org.linkedneurons.data;

import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** A data set whose batches are changed on their way. */
record MappedDataset(Dataset source, UnaryOperator<Batch> change) implements Dataset {
  @Override
  public Iterator<Batch> batches(int epoch) {
    Iterator<Batch> batches = source.batches(epoch);
    return new BatchIterator(batches) {
      @Override
      public Batch next() {
        return change.apply(batches.next());
      }
    };
  }

  @Override
  public OptionalLong size() {
    return source.size();
  }
}
