package org.linkedneurons.datasets;

import java.util.List;
import org.linkedneurons.FileException;

/**
 * Fashion-MNIST: 60000 and 10000 pieces of clothing in the form of MNIST.
 *
 * <p>Debian and its kin have it as the package {@code dataset-fashion-mnist}.
 *
 * <p>Source: H. Xiao, K. Rasul, R. Vollgraf, Fashion-MNIST: a Novel Image Dataset for Benchmarking
 * Machine Learning Algorithms, 2017.
 */
public final class FashionMnist {
  static final FileSet FILES =
      MnistFormat.files(
          "fashion-mnist",
          "Fashion-MNIST",
          "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
          "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
          "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
          "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34");

  private FashionMnist() {}

  /**
   * {@return the files of the first place that has them}
   *
   * @param places where to look
   * @throws FileException if there are none, or one is missing, damaged or another one
   */
  public static ImageSet load(Places places) {
    Place place =
        FILES
            .find(places)
            .orElseThrow(
                () ->
                    FILES.notFound(
                        places,
                        List.of(),
                        ", or install the Debian package dataset-fashion-mnist"));
    return MnistFormat.read(FILES, place);
  }
}
