package org.linkedneurons.data;

import java.util.Iterator;
import java.util.OptionalLong;
import org.linkedneurons.DataException;

/** A data set whose values are checked on their way. */
record FiniteDataset(Dataset source) implements Dataset {
  @Override
  public Iterator<Batch> batches(int epoch) {
    Iterator<Batch> batches = source.batches(epoch);
    return new BatchIterator(batches) {
      private long number;

      @Override
      public Batch next() {
        return checked(batches.next(), number++);
      }
    };
  }

  @Override
  public OptionalLong size() {
    return source.size();
  }

  private static Batch checked(Batch batch, long number) {
    String where = ", batch " + number;
    for (int i = 0; i < batch.inputs().size(); i++) {
      check(batch.inputs().get(i), batch.count(), "input " + i + where);
    }
    for (int i = 0; i < batch.labels().size(); i++) {
      check(batch.labels().get(i), batch.count(), "labels of output " + i + where);
    }
    if (batch.sampleWeights() != null) {
      check(batch.sampleWeights(), batch.count(), "sample weights" + where);
    }
    return batch;
  }

  private static void check(float[] values, int count, String where) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        int size = values.length / count;
        throw new DataException(
            where + ", sample " + i / size,
            "finite numbers",
            values[i] + " at place " + i % size,
            "Leave the sample away or mend it");
      }
    }
  }
}
