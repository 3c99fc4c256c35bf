package org.linkedneurons.datasets;

import java.util.Arrays;
import java.util.Optional;
import org.linkedneurons.FileException;

/** The data sets that can be asked for by name. */
public enum DataSets {
  /** {@link Mnist}. */
  MNIST(Mnist.FILES),
  /** {@link FashionMnist}. */
  FASHION_MNIST(FashionMnist.FILES),
  /** {@link Cifar10}. */
  CIFAR_10(Cifar10.FILES),
  /** {@link Cifar100}. */
  CIFAR_100(Cifar100.FILES);

  // A record of records and immutable, which Error Prone cannot see through List.
  @SuppressWarnings("ImmutableEnumChecker")
  private final FileSet files;

  DataSets(FileSet files) {
    this.files = files;
  }

  /**
   * {@return the data set of a name, if there is one}
   *
   * @param id such as {@code fashion-mnist}
   */
  public static Optional<DataSets> of(String id) {
    return Arrays.stream(values()).filter(data -> data.id().equals(id)).findFirst();
  }

  /** {@return the name to ask by, such as {@code fashion-mnist}} */
  public String id() {
    return files.id();
  }

  /** {@return the name to read, such as {@code Fashion-MNIST}} */
  public String title() {
    return files.title();
  }

  /** {@return the checksum that the data set has, see {@link ImageSet#checksum}} */
  public String checksum() {
    return files.checksum();
  }

  /**
   * {@return where its files would be read from now, unread; nothing where they are not on this
   * machine}
   *
   * @param places where to look
   */
  public Optional<String> where(Places places) {
    Place[] more = this == MNIST ? new Place[] {Mnist.EMBEDDED} : new Place[0];
    return files.find(places, more).map(Place::toString);
  }

  /**
   * {@return the data set, fetched if need be}
   *
   * @param places where to look
   * @param progress hears of the fetching
   * @throws FileException if it cannot be had, or a file is missing, damaged or another one
   */
  public ImageSet load(Places places, Progress progress) {
    return switch (this) {
      case MNIST -> Mnist.load(places);
      case FASHION_MNIST -> FashionMnist.load(places);
      case CIFAR_10 -> Cifar10.load(places, progress);
      case CIFAR_100 -> Cifar100.load(places, progress);
    };
  }
}
