package org.linkedneurons.datasets;

import java.util.List;

/** A data set in the four files of MNIST: images and labels to train with, then to test with. */
final class MnistFormat {
  private static final int CLASSES = 10;

  private MnistFormat() {}

  /** {@return the files with the sizes that all data sets in MNIST's place have} */
  static FileSet files(String id, String title, String... sha256) {
    return new FileSet(
        id,
        title,
        id,
        List.of(
            new KnownFile("train-images-idx3-ubyte", 16 + 60_000 * 28 * 28, sha256[0]),
            new KnownFile("train-labels-idx1-ubyte", 8 + 60_000, sha256[1]),
            new KnownFile("t10k-images-idx3-ubyte", 16 + 10_000 * 28 * 28, sha256[2]),
            new KnownFile("t10k-labels-idx1-ubyte", 8 + 10_000, sha256[3])));
  }

  static ImageSet read(FileSet files, Place place) {
    List<byte[]> contents = files.read(place);
    return new ImageSet(
        files.title(),
        part(files, contents, 0, "train"),
        part(files, contents, 2, "test"),
        files.checksum(),
        place.toString());
  }

  private static ImageData part(FileSet files, List<byte[]> contents, int first, String part) {
    return ImageData.of(
        files.title() + " " + part,
        Idx.parse(files.files().get(first).name(), contents.get(first)),
        Idx.parse(files.files().get(first + 1).name(), contents.get(first + 1)),
        CLASSES);
  }
}
