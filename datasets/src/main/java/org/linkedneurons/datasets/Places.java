package org.linkedneurons.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linkedneurons.FileException;

/**
 * The folders in which data sets are looked for.
 *
 * <p>A data set is looked for in {@code dataDir/<id>}, {@code dataDir/<its own folder's name>} and
 * {@code dataDir}, then in {@code cache/<id>}, then in {@code system/<id>}; the first that has any
 * of its files counts.
 *
 * @param dataDir what the user names, or null
 * @param cache what this library may write to
 * @param system where packages of the operating system put data sets
 */
public record Places(Path dataDir, Path cache, Path system) {

  /**
   * Checks the folders.
   *
   * @throws FileException if the folder named by the user is none
   */
  public Places {
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(system, "system");
    if (dataDir != null && !Files.isDirectory(dataDir)) {
      throw new FileException(
          "--data-dir " + dataDir,
          "a folder",
          Files.exists(dataDir) ? "a file" : "nothing",
          "Name the folder that holds the data set");
    }
  }

  /**
   * {@return the user's cache, {@code $XDG_CACHE_HOME/linked-neurons} or {@code
   * ~/.cache/linked-neurons}, and the folder of Debian's packages}
   */
  public static Places standard() {
    return standard(null);
  }

  /**
   * {@return a folder, before the user's cache and the folder of Debian's packages}
   *
   * @param dataDir the folder, or null
   * @throws FileException if it is no folder
   */
  public static Places standard(Path dataDir) {
    String xdg = System.getenv("XDG_CACHE_HOME");
    // The specification says to ignore a relative path.
    Path caches =
        xdg != null && Path.of(xdg).isAbsolute()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return new Places(dataDir, caches.resolve("linked-neurons"), Path.of("/usr/share/datasets"));
  }

  /** {@return the folders in which a data set may be, the first to look in first} */
  List<Place> of(FileSet files) {
    List<Path> folders = new ArrayList<>();
    if (dataDir != null) {
      folders.add(dataDir.resolve(files.id()));
      folders.add(dataDir.resolve(files.folder()));
      folders.add(dataDir);
    }
    folders.add(cache.resolve(files.id()));
    folders.add(system.resolve(files.id()));
    return folders.stream().distinct().<Place>map(Place.Folder::new).toList();
  }
}
