package org.linkedneurons.datasets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.FileException;

/**
 * The files of a data set.
 *
 * @param id the name of its folder in the cache, such as {@code cifar-10}
 * @param title such as {@code CIFAR-10}
 * @param folder the folder's name in the official archive
 * @param files all files
 */
record FileSet(String id, String title, String folder, List<KnownFile> files) {

  /** {@return the first of the places that has any of the files} */
  Optional<Place> find(Places places, Place... more) {
    return Stream.concat(places.of(this).stream(), Stream.of(more))
        .filter(place -> place.hasAny(files))
        .findFirst();
  }

  /** {@return the contents of all files, checked} */
  List<byte[]> read(Place place) {
    return files.stream().map(file -> file.read(place)).toList();
  }

  String checksum() {
    return Sha256.of(files);
  }

  /** {@return the error that says which files to put where, after what has been tried} */
  FileException notFound(Places places, List<String> failures, String remedy) {
    String names = files.stream().map(KnownFile::name).collect(Collectors.joining(", "));
    String looked = places.of(this).stream().map(Place::toString).collect(Collectors.joining(", "));
    return new FileException(
        title,
        "the files " + names + " (or the same with .gz)",
        Stream.concat(Stream.of("none of them in " + looked), failures.stream())
            .collect(Collectors.joining("; ")),
        String.format(
            Locale.ROOT,
            "Put them into %s or into the folder of --data-dir%s",
            places.cache().resolve(id),
            remedy));
  }
}
