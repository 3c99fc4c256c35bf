package org.linkedneurons.datasets;

import org.linkedneurons.FileException;

/**
 * MNIST: 60000 and 10000 handwritten digits, 28 x 28 grey values; part of this library.
 *
 * <p>Source: Y. LeCun, C. Cortes, C. J. C. Burges, the MNIST database of handwritten digits.
 */
public final class Mnist {
  static final FileSet FILES =
      MnistFormat.files(
          "mnist",
          "MNIST",
          "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
          "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
          "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
          "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

  static final Place EMBEDDED = new Place.Embedded("mnist");

  private Mnist() {}

  /** {@return the embedded files} */
  public static ImageSet load() {
    return MnistFormat.read(FILES, EMBEDDED);
  }

  /**
   * {@return the files of the first place that has them, of this library at last}
   *
   * @param places where to look
   * @throws FileException if a file there is missing, damaged or another one
   */
  public static ImageSet load(Places places) {
    return MnistFormat.read(FILES, FILES.find(places, EMBEDDED).orElseThrow());
  }
}
