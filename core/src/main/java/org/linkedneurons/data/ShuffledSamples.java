package org.linkedneurons.data;

import java.util.Random;

/** Samples in an order that differs from epoch to epoch. */
record ShuffledSamples(Samples source, long seed) implements Samples {
  @Override
  public int size() {
    return source.size();
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

  /** Fisher-Yates; the generator's algorithm is fixed by Java's specification. */
  @Override
  public int[] order(int epoch) {
    int[] order = new int[size()];
    Random random = new Random(Seeds.derive(seed, epoch));
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
