package org.linkedneurons.datasets;

import java.util.Locale;
import java.util.Random;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Batch;
import org.linkedneurons.data.Samples;
import org.linkedneurons.data.Seeds;

/**
 * Images shifted and mirrored at random, anew in each epoch; labels stay.
 *
 * <p>An image is shifted down and right by amounts drawn uniformly from ± {@code shift} times its
 * size, between pixels too, by linear interpolation; what moves in at an edge repeats the edge's
 * pixels. Half of the images are then mirrored, left to right. What is drawn depends on the seed,
 * the epoch and the number of the image alone: neither order nor threads change it.
 *
 * <pre>{@code
 * ImageData train = cifar.train();
 * Dataset data = Augmented.of(train.samples(), train, 100).shuffle(100).batch(32);
 * }</pre>
 *
 * <p>Source: the paper's settings; Keras' {@code ImageDataGenerator(width_shift_range=0.1,
 * height_shift_range=0.1, horizontal_flip=True, fill_mode="nearest")}.
 *
 * @param source samples of one input, the images in the order row, column, channel
 * @param height rows of an image
 * @param width columns of an image
 * @param channels channels of an image
 * @param shift the largest shift, as a share of the image's size, below 1
 * @param flip whether images are mirrored
 * @param seed equal seeds give equal images
 */
public record Augmented(
    Samples source, int height, int width, int channels, double shift, boolean flip, long seed)
    implements Samples {
  private static final double PAPER_SHIFT = 0.1;

  /**
   * Checks the settings.
   *
   * @throws DataException if the samples are no such images, or the shift is no share
   */
  public Augmented {
    int[] sizes = source.inputSizes();
    int expected = height * width * channels;
    if (sizes.length != 1 || sizes[0] != expected) {
      throw new DataException(
          "augmentation",
          String.format(Locale.ROOT, "one input of %d x %d x %d values", height, width, channels),
          sizes.length == 1 ? sizes[0] + " values" : sizes.length + " inputs",
          "Give the images' size");
    }
    if (!(shift >= 0 && shift < 1)) {
      throw new DataException(
          "augmentation, shift", "a share from 0 to below 1", shift + "", "Change it");
    }
  }

  /**
   * {@return the paper's augmentation: shifts up to 10 %, and mirroring}
   *
   * @param source the images as samples
   * @param images tells their size
   * @param seed equal seeds give equal images
   */
  public static Augmented of(Samples source, ImageData images, long seed) {
    return new Augmented(
        source, images.height(), images.width(), images.channels(), PAPER_SHIFT, true, seed);
  }

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
  public int[] order(int epoch) {
    return source.order(epoch);
  }

  @Override
  public void read(int index, Batch batch, int row, int epoch) {
    source.read(index, batch, row, epoch);
    Random random = new Random(Seeds.derive(Seeds.derive(seed, epoch), index));
    double down = draw(random) * height;
    double right = draw(random) * width;
    boolean mirrored = random.nextBoolean() && flip;
    new ImageShift(height, width, channels, down, right, mirrored)
        .apply(batch.inputs().getFirst(), row * height * width * channels);
  }

  private double draw(Random random) {
    return (2 * random.nextDouble() - 1) * shift;
  }
}
