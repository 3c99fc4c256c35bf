package org.linkedneurons.data;

import java.util.List;
import org.linkedneurons.DataException;

/** Samples held in arrays. */
record ArraySamples(List<float[]> inputs, List<float[]> labels, int size) implements Samples {
  ArraySamples {
    inputs = List.copyOf(inputs);
    labels = List.copyOf(labels);
    if (size < 1) {
      throw new DataException("samples", "at least one", size + "", "Give some samples");
    }
    inputs.forEach(input -> requireWhole("inputs", input.length, size));
    labels.forEach(label -> requireWhole("labels", label.length, size));
  }

  private static void requireWhole(String what, int length, int count) {
    if (length % count != 0) {
      throw new DataException(
          what,
          "a multiple of the " + count + " samples",
          length + " floats",
          "Check the number of samples");
    }
  }

  @Override
  public int[] inputSizes() {
    return sizes(inputs);
  }

  @Override
  public int[] labelSizes() {
    return sizes(labels);
  }

  private int[] sizes(List<float[]> arrays) {
    return arrays.stream().mapToInt(array -> array.length / size).toArray();
  }

  @Override
  public void read(int index, Batch batch, int row, int epoch) {
    for (int i = 0; i < inputs.size(); i++) {
      copy(inputs.get(i), index, batch.inputs().get(i), row);
    }
    for (int i = 0; i < labels.size(); i++) {
      copy(labels.get(i), index, batch.labels().get(i), row);
    }
  }

  private void copy(float[] from, int index, float[] to, int row) {
    int length = from.length / size;
    System.arraycopy(from, index * length, to, row * length, length);
  }
}
