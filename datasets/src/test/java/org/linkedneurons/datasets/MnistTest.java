package org.linkedneurons.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkedneurons.data.Batch;

/** Protects the embedded MNIST, all of it. */
class MnistTest {
  private static ImageSet mnist;

  @BeforeAll
  static void load() {
    mnist = Mnist.load();
  }

  @Test
  void bothPartsAreComplete() {
    assertEquals("MNIST", mnist.name());
    assertEquals(60_000, mnist.train().count());
    assertEquals(10_000, mnist.test().count());
    assertEquals(28, mnist.train().height());
    assertEquals(28, mnist.train().width());
    assertEquals(1, mnist.train().channels());
    assertEquals(10, mnist.train().classes());
  }

  @Test
  void everyDigitOccursAsOftenAsPublished() {
    assertArrayEquals(
        new int[] {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949},
        mnist.train().classCounts());
    assertArrayEquals(
        new int[] {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009},
        mnist.test().classCounts());
  }

  @Test
  void theFirstDigitsAreThePublishedOnes() {
    int[] train = IntStream.range(0, 10).map(mnist.train()::label).toArray();
    assertArrayEquals(new int[] {5, 0, 4, 1, 9, 2, 1, 3, 1, 4}, train);
    assertEquals(7, mnist.test().label(0));
  }

  @Test
  void pixelsAreWhereTheyBelong() {
    assertEquals(0, mnist.train().pixel(0, 0, 0, 0));
    assertEquals(3, mnist.train().pixel(0, 5, 12, 0));
    assertEquals(253, mnist.train().pixel(0, 7, 9, 0));
    long sum = 0;
    for (int i = 0; i < 60_000; i++) {
      for (int row = 0; row < 28; row++) {
        for (int column = 0; column < 28; column++) {
          sum += mnist.train().pixel(i, row, column, 0);
        }
      }
    }
    assertEquals(0.1307, sum / (255.0 * 60_000 * 28 * 28), 5e-5, "the known mean of MNIST");
  }

  @Test
  void samplesAreCentredAndOneHot() {
    Batch batch = mnist.train().samples(-0.5f).batch(2).batches(0).next();
    assertEquals(-0.5f, batch.inputs().getFirst()[0]);
    assertEquals(3 / 255f - 0.5f, batch.inputs().getFirst()[5 * 28 + 12]);
    float[] expected = new float[20];
    expected[5] = 1;
    expected[10] = 1;
    assertArrayEquals(expected, batch.labels().getFirst());
  }

  @Test
  void theChecksumIsThatOfTheListOfChecksums() {
    assertEquals(
        "d0a3eec1f5a454401d758fdbf15b9b0163a7034963586d671960c180b97e2c1a", mnist.checksum());
    assertEquals("embedded in the library", mnist.source());
  }

  @Test
  void theDocumentedChecksumsAreThoseOfTheFiles() throws IOException {
    String origin;
    try (InputStream in = Mnist.class.getResourceAsStream("mnist/ORIGIN.md")) {
      origin = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (KnownFile file : Mnist.FILES.files()) {
      try (InputStream in = Mnist.EMBEDDED.open(file.name() + ".gz")) {
        String row =
            "| `%s` | `%s` | `%s` |"
                .formatted(file.name(), file.sha256(), Sha256.of(in.readAllBytes()));
        assertEquals(1, origin.lines().filter(row::equals).count(), row);
      }
    }
  }
}
