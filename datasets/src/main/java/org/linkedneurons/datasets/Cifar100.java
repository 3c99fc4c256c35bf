package org.linkedneurons.datasets;

import java.net.URI;
import java.util.List;
import org.linkedneurons.FileException;

/**
 * CIFAR-100: 50000 and 10000 photographs, 32 x 32 pixels of red, green and blue, a hundred (fine)
 * classes.
 *
 * <p>Fetched once, 169 MB, from the authors' archive, in the user's folder or on their page.
 *
 * <p>Source: A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.
 */
public final class Cifar100 {
  private static final int RECORD = 2 + 3 * 32 * 32;

  static final FileSet FILES =
      new FileSet(
          "cifar-100",
          "CIFAR-100",
          "cifar-100-binary",
          List.of(
              new KnownFile(
                  "train.bin",
                  50_000 * RECORD,
                  "f31298fc616915fa142368359df1c4ca2ae984d6915ca468b998a5ec6aeebf29"),
              new KnownFile(
                  "test.bin",
                  10_000 * RECORD,
                  "d8b1e6b7b3bee4020055f0699b111f60b1af1e262aeb93a0b659061746f8224a")));

  /** A coarse label of 20, then the fine one. */
  static final CifarFormat FORMAT = new CifarFormat(List.of(20, 100));

  private static final OfficialArchive ARCHIVE =
      new OfficialArchive(
          URI.create("https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz"),
          "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec");

  private Cifar100() {}

  /**
   * {@return the files of the first place that has them, fetched into the cache if none has}
   *
   * @param places where to look
   * @param progress hears of the fetching
   * @throws FileException if they cannot be had, or one is missing, damaged or another one
   */
  public static ImageSet load(Places places, Progress progress) {
    return FORMAT.read(FILES, Cache.find(FILES, places, ARCHIVE.origins(places), progress));
  }
}
