package org.linkedneurons.datasets;

import java.util.Locale;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Samples;

/**
 * Labelled images of one size, immutable, kept as the bytes they come in.
 *
 * <p>Pixels are in the order image, row, column, channel, as layers see them. CIFAR-10 takes 184 MB
 * this way and 737 MB as floats; {@link #samples(float)} makes floats of what is read, when it is
 * read.
 */
public final class ImageData {
  private final String name;
  private final int height;
  private final int width;
  private final int channels;
  private final int classes;
  private final byte[] pixels;
  private final byte[] labels;

  /** Takes the arrays over: nobody may change them afterwards. */
  private ImageData(
      String name, int height, int width, int channels, int classes, byte[] pixels, byte[] labels) {
    this.name = name;
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.classes = classes;
    this.pixels = pixels;
    this.labels = labels;
  }

  /**
   * {@return images of arrays, which are copied}
   *
   * @param name what errors call them, such as {@code "MNIST train"}
   * @param height rows of an image
   * @param width columns of an image
   * @param channels 1 for grey, 3 for red, green and blue
   * @param classes the number of classes
   * @param pixels all pixels, in the order image, row, column, channel
   * @param labels the class of each image, from 0
   * @throws DataException if the sizes do not agree or a label is not a class
   */
  public static ImageData of(
      String name, int height, int width, int channels, int classes, byte[] pixels, byte[] labels) {
    return owning(name, height, width, channels, classes, pixels.clone(), labels.clone());
  }

  /**
   * {@return grey images of an idx3 file and their labels of an idx1 file}
   *
   * @param name what errors call them
   * @param images images, rows and columns
   * @param labels the class of each image, from 0
   * @param classes the number of classes
   * @throws DataException if the shapes do not agree or a label is not a class
   */
  public static ImageData of(String name, Idx images, Idx labels, int classes) {
    int[] shape = images.dimensions();
    if (shape.length != 3 || labels.dimensions().length != 1) {
      throw new DataException(
          name,
          "images of 3 dimensions and labels of 1",
          shape.length + " and " + labels.dimensions().length,
          "Give the images first, then the labels");
    }
    return owning(name, shape[1], shape[2], 1, classes, images.values(), labels.values());
  }

  /** Without copies. */
  static ImageData owning(
      String name, int height, int width, int channels, int classes, byte[] pixels, byte[] labels) {
    long expected = (long) labels.length * height * width * channels;
    if (pixels.length != expected) {
      throw new DataException(
          name,
          String.format(Locale.ROOT, "%d bytes of pixels for %d labels", expected, labels.length),
          pixels.length + "",
          "Give an image for each label");
    }
    for (int i = 0; i < labels.length; i++) {
      if (Byte.toUnsignedInt(labels[i]) >= classes) {
        throw new DataException(
            name + ", label " + i,
            "0 to " + (classes - 1),
            Byte.toUnsignedInt(labels[i]) + "",
            "Check the number of classes");
      }
    }
    return new ImageData(name, height, width, channels, classes, pixels, labels);
  }

  /** {@return what errors call these images} */
  public String name() {
    return name;
  }

  /** {@return the number of images} */
  public int count() {
    return labels.length;
  }

  /** {@return the rows of an image} */
  public int height() {
    return height;
  }

  /** {@return the columns of an image} */
  public int width() {
    return width;
  }

  /** {@return the channels of an image} */
  public int channels() {
    return channels;
  }

  /** {@return the number of classes} */
  public int classes() {
    return classes;
  }

  /** {@return the number of values of one image} */
  int imageSize() {
    return height * width * channels;
  }

  /**
   * {@return a value of an image, from 0 to 255}
   *
   * @param image which image, from 0
   * @param row from the top
   * @param column from the left
   * @param channel from 0
   */
  public int pixel(int image, int row, int column, int channel) {
    return Byte.toUnsignedInt(
        pixels[image * imageSize() + (row * width + column) * channels + channel]);
  }

  /**
   * {@return the class of an image, from 0}
   *
   * @param image which image, from 0
   */
  public int label(int image) {
    return Byte.toUnsignedInt(labels[image]);
  }

  /** {@return the number of images of each class} */
  public int[] classCounts() {
    int[] counts = new int[classes];
    for (byte label : labels) {
      counts[Byte.toUnsignedInt(label)]++;
    }
    return counts;
  }

  /** {@return the images as samples, pixels from 0 to 1, labels one-hot} */
  public Samples samples() {
    return samples(0);
  }

  /**
   * {@return the images as samples, pixels from 0 to 1 plus an offset, labels one-hot}
   *
   * @param offset what is added to each pixel: -0.5 centres MNIST as the paper does
   */
  public Samples samples(float offset) {
    return ImageSamples.of(this, offset);
  }

  /** {@return such as {@code MNIST train (60000, 28, 28, 1)}} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s (%d, %d, %d, %d)", name, count(), height, width, channels);
  }

  /** Writes the values of one image, each through a table of 256 floats. */
  void read(int image, float[] table, float[] to, int at) {
    int from = image * imageSize();
    for (int i = 0; i < imageSize(); i++) {
      to[at + i] = table[Byte.toUnsignedInt(pixels[from + i])];
    }
  }
}
