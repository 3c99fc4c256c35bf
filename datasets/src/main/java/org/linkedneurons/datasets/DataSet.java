package org.linkedneurons.datasets;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.linkedneurons.FileException;

/** A data set that can be asked for by name. */
public interface DataSet {
  /**
   * Brings data sets: the library's are {@link DataSets}, further ones come with a service of this
   * type in another jar on the class path.
   */
  interface Provider {
    /** {@return the data sets} */
    List<DataSet> dataSets();
  }

  /** {@return all that are on the class path} */
  static List<DataSet> all() {
    return ServiceLoader.load(Provider.class).stream()
        .flatMap(provider -> provider.get().dataSets().stream())
        .toList();
  }

  /** {@return the name to ask by, such as {@code fashion-mnist}} */
  String id();

  /** {@return the name to read, such as {@code Fashion-MNIST}} */
  String title();

  /** {@return the checksum that the data set has, see {@link ImageSet#checksum}} */
  String checksum();

  /**
   * {@return where its files would be read from now, unread; nothing where they are not on this
   * machine}
   *
   * @param places where to look
   */
  Optional<String> where(Places places);

  /**
   * {@return the data set, fetched if need be}
   *
   * @param places where to look
   * @param progress hears of the fetching
   * @throws FileException if it cannot be had, or a file is missing, damaged or another one
   */
  ImageSet load(Places places, Progress progress);
}
