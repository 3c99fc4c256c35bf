package org.linkedneurons.bench;

import java.util.Random;
import org.linkedneurons.data.Samples;
import org.linkedneurons.datasets.ImageData;

/** Images of noise, since what they show does not change how long a step takes. */
final class RandomImages {
  private static final int CLASSES = 10;

  private RandomImages() {}

  /** {@return as many floats as there are, labels one-hot} */
  static Samples samples(int count, int size) {
    Random random = new Random(1);
    float[] images = new float[count * size];
    for (int i = 0; i < images.length; i++) {
      images[i] = random.nextFloat() - 0.5f;
    }
    float[] labels = new float[count * CLASSES];
    for (int i = 0; i < count; i++) {
      labels[i * CLASSES + random.nextInt(CLASSES)] = 1;
    }
    return Samples.of(images, labels, count);
  }

  /** {@return images as CIFAR-10 has them} */
  static ImageData photos(int count) {
    Random random = new Random(1);
    byte[] pixels = new byte[count * 32 * 32 * 3];
    byte[] labels = new byte[count];
    random.nextBytes(pixels);
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(CLASSES);
    }
    return ImageData.of("noise", 32, 32, 3, CLASSES, pixels, labels);
  }
}
