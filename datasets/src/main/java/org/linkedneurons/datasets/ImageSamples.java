package org.linkedneurons.datasets;

import java.util.Arrays;
import org.linkedneurons.data.Batch;
import org.linkedneurons.data.Samples;

/** Images as floats, made when read; a table holds the float of each of the 256 bytes. */
record ImageSamples(ImageData images, float[] table) implements Samples {
  static ImageSamples of(ImageData images, float offset) {
    float[] table = new float[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = i / 255f + offset;
    }
    return new ImageSamples(images, table);
  }

  @Override
  public int size() {
    return images.count();
  }

  @Override
  public int[] inputSizes() {
    return new int[] {images.imageSize()};
  }

  @Override
  public int[] labelSizes() {
    return new int[] {images.classes()};
  }

  @Override
  public void read(int index, Batch batch, int row, int epoch) {
    images.read(index, table, batch.inputs().getFirst(), row * images.imageSize());
    int first = row * images.classes();
    float[] labels = batch.labels().getFirst();
    Arrays.fill(labels, first, first + images.classes(), 0);
    labels[first + images.label(index)] = 1;
  }
}
