package org.linkedneurons.data;

/** The first samples of others. */
record LimitedSamples(Samples source, int size) implements Samples {
  @Override
  public int[] inputSizes() {
    return source.inputSizes();
  }

  @Override
  public int labelSize() {
    return source.labelSize();
  }

  @Override
  public void read(int index, Batch batch, int row, int epoch) {
    source.read(index, batch, row, epoch);
  }
}
