package org.linkedneurons.data;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.linkedneurons.DataException;

/** The first batches of a data set. */
record TakenDataset(Dataset source, long limit) implements Dataset {
  TakenDataset {
    if (limit < 1) {
      throw new DataException("take", "at least 1 batch", limit + "", "Give a larger number");
    }
  }

  @Override
  public Iterator<Batch> batches(int epoch) {
    Iterator<Batch> batches = source.batches(epoch);
    return new BatchIterator(batches) {
      private long left = limit;

      @Override
      public boolean hasNext() {
        return left > 0 && super.hasNext();
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
