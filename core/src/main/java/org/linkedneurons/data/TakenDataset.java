package org.linkedneurons.data;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/** The first batches of a data set. */
record TakenDataset(Dataset source, long limit) implements Dataset {
  @Override
  public Iterator<Batch> batches(int epoch) {
    Iterator<Batch> batches = source.batches(epoch);
    return new Iterator<>() {
      private long left = limit;

      @Override
      public boolean hasNext() {
        return left > 0 && batches.hasNext();
      }

      @Override
      public Batch next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        left--;
        return batches.next();
      }
    };
  }

  @Override
  public OptionalLong size() {
    OptionalLong size = source.size();
    return size.isPresent() ? OptionalLong.of(Math.min(limit, size.getAsLong())) : size;
  }
}
