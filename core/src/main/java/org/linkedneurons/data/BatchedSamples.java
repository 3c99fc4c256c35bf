package org.linkedneurons.data;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.linkedneurons.DataException;

/** Samples gathered into batches. */
record BatchedSamples(Samples samples, int batchSize) implements Dataset {
  BatchedSamples {
    if (batchSize < 1) {
      throw new DataException("batch size", "at least 1", batchSize + "", "Give a larger one");
    }
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(Math.ceilDiv(samples.size(), batchSize));
  }

  @Override
  public Iterator<Batch> batches(int epoch) {
    int[] order = samples.order(epoch);
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < samples.size();
      }

      @Override
      public Batch next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Batch batch = allocate(Math.min(batchSize, samples.size() - next));
        for (int row = 0; row < batch.count(); row++, next++) {
          samples.read(order == null ? next : order[next], batch, row, epoch);
        }
        return batch;
      }
    };
  }

  private Batch allocate(int count) {
    return new Batch(
        arrays(samples.inputSizes(), count), arrays(samples.labelSizes(), count), null, count);
  }

  private static List<float[]> arrays(int[] sizes, int count) {
    return Arrays.stream(sizes)
        .mapToObj(size -> new float[Math.multiplyExact(size, count)])
        .toList();
  }
}
