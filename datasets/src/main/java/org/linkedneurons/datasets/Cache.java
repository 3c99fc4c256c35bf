package org.linkedneurons.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkedneurons.FileException;

/**
 * Brings data sets into the user's cache: under a temporary name, checked, then renamed. What is
 * there under its own name is whole.
 */
final class Cache {
  private Cache() {}

  /** {@return where the files are, brought from the first origin that has them} */
  static Place find(FileSet files, Places places, List<Origin> origins, Progress progress) {
    Optional<Place> found = files.find(places);
    if (found.isPresent()) {
      return found.get();
    }
    try {
      return fetch(files, places, origins, progress);
    } catch (IOException e) {
      throw FileException.unwritable(places.cache(), e, "Free space or change rights");
    }
  }

  /** One at a time, in this and in other processes: who waited finds the files there. */
  private static synchronized Place fetch(
      FileSet files, Places places, List<Origin> origins, Progress progress) throws IOException {
    Files.createDirectories(places.cache());
    Path lockFile = places.cache().resolve("." + files.id() + ".lock");
    try (FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      Optional<Place> found = files.find(places);
      return found.isPresent() ? found.get() : tryAll(files, places, origins, progress);
    }
  }

  private static Place tryAll(FileSet files, Places places, List<Origin> origins, Progress progress)
      throws IOException {
    List<String> failures = new ArrayList<>();
    Path whole = places.cache().resolve(files.id());
    Path part = places.cache().resolve(files.id() + ".part");
    for (Origin origin : origins) {
      delete(part);
      try {
        Files.createDirectory(part);
        origin.bring(part, files, progress);
        files.files().forEach(file -> file.read(new Place.Folder(part)));
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        return new Place.Folder(whole);
      } catch (IOException | FileException e) {
        String failure = origin.title() + " failed: " + reason(e);
        failures.add(failure);
        progress.say(files.title() + ": " + failure);
      } finally {
        delete(part);
      }
    }
    String advice = origins.stream().map(Origin::advice).distinct().collect(Collectors.joining());
    throw files.notFound(places, failures, advice);
  }

  private static String reason(Exception e) {
    return e instanceof FileException
        ? e.getMessage()
        : e.getClass().getSimpleName() + ", " + e.getMessage();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(Cache::deleteOne);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
