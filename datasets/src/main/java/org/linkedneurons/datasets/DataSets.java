package org.linkedneurons.datasets;

import java.util.Arrays;
import java.util.Optional;

/** The library's data sets. */
public enum DataSets implements DataSet {
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

  @Override
  public String id() {
    return files.id();
  }

  @Override
  public String title() {
    return files.title();
  }

  @Override
  public String checksum() {
    return files.checksum();
  }

  @Override
  public Optional<String> where(Places places) {
    Place[] more = this == MNIST ? new Place[] {Mnist.EMBEDDED} : new Place[0];
    return files.find(places, more).map(Place::toString);
  }

  @Override
  public ImageSet load(Places places, Progress progress) {
    return switch (this) {
      case MNIST -> Mnist.load(places);
      case FASHION_MNIST -> FashionMnist.load(places);
      case CIFAR_10 -> Cifar10.load(places, progress);
      case CIFAR_100 -> Cifar100.load(places, progress);
    };
  }
}
