package org.linkedneurons.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Batch;
import org.linkedneurons.data.Samples;

/** Protects the way from bytes to samples. */
class ImageDataTest {
  /** Two images of one row, two columns and two channels, in three classes. */
  private static final ImageData TINY =
      ImageData.of(
          "tiny", 1, 2, 2, 3, new byte[] {0, 1, 2, 3, 4, 5, 6, (byte) 255}, new byte[] {2, 0});

  @Test
  void pixelsAreOrderedByImageRowColumnChannel() {
    assertEquals(3, TINY.pixel(0, 0, 1, 1));
    assertEquals(6, TINY.pixel(1, 0, 1, 0));
    assertEquals(255, TINY.pixel(1, 0, 1, 1));
  }

  @Test
  void samplesLieBetweenZeroAndOne() {
    Batch batch = TINY.samples().batch(2).batches(0).next();
    assertArrayEquals(
        new float[] {0, 1 / 255f, 2 / 255f, 3 / 255f, 4 / 255f, 5 / 255f, 6 / 255f, 1},
        batch.inputs().getFirst());
    assertArrayEquals(new float[] {0, 0, 1, 1, 0, 0}, batch.labels().getFirst());
  }

  @Test
  void anOffsetIsAddedToEachPixel() {
    Batch batch = TINY.samples(40).batch(2).batches(0).next();
    assertEquals(40, batch.inputs().getFirst()[0]);
    assertEquals(41, batch.inputs().getFirst()[7]);
  }

  @Test
  void aSampleOverwritesItsRowOnly() {
    Samples samples = TINY.samples();
    Batch batch = new Batch(List.of(new float[12]), new float[] {9, 9, 9, 9, 9, 9, 9, 9, 9}, 3);
    samples.read(1, batch, 1, 0);
    assertArrayEquals(new float[] {9, 9, 9, 1, 0, 0, 9, 9, 9}, batch.labels().getFirst());
    assertEquals(0, batch.inputs().getFirst()[3]);
    assertEquals(1, batch.inputs().getFirst()[7]);
    assertEquals(0, batch.inputs().getFirst()[8]);
  }

  @Test
  void theArraysAreCopied() {
    byte[] pixels = {1};
    ImageData data = ImageData.of("one", 1, 1, 1, 1, pixels, new byte[1]);
    pixels[0] = 2;
    assertEquals(1, data.pixel(0, 0, 0, 0));
  }

  @Test
  void sizesMustAgree() {
    DataException e =
        assertThrows(
            DataException.class,
            () -> ImageData.of("MNIST train", 2, 2, 1, 10, new byte[7], new byte[2]));
    assertEquals(
        "MNIST train: expected 8 bytes of pixels for 2 labels, found 7. "
            + "Give an image for each label.",
        e.getMessage());
  }

  @Test
  void labelsMustBeClasses() {
    DataException e =
        assertThrows(
            DataException.class,
            () -> ImageData.of("x", 1, 1, 1, 2, new byte[2], new byte[] {1, (byte) 200}));
    assertEquals(
        "x, label 1: expected 0 to 1, found 200. Check the number of classes.", e.getMessage());
  }

  @Test
  void idxFilesMustBeImagesAndLabels() {
    Idx images = new Idx(new int[] {1, 1, 1}, new byte[1]);
    Idx labels = new Idx(new int[] {1}, new byte[1]);
    assertEquals(1, ImageData.of("x", images, labels, 10).count());
    assertThrows(DataException.class, () -> ImageData.of("x", labels, images, 10));
  }
}
