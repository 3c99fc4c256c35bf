package org.linkedneurons.checkpoints;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.linkedneurons.FileException;

/**
 * A checkpoint's path without the endings of its files.
 *
 * @param path such as {@code models/digits}
 */
record Prefix(Path path) {
  private static final String INDEX = ".index";
  private static final String DATA = ".data-";

  Prefix {
    if (path.getFileName() == null || path.getFileName().toString().isEmpty()) {
      throw new FileException(
          "'" + path + "'", "a checkpoint's name", "none", "Add one, such as models/digits");
    }
  }

  /** {@return the file that says what the checkpoint holds} */
  Path index() {
    return file(INDEX);
  }

  /** {@return the file of values, of those who write just one} */
  Path data() {
    return data(0, 1);
  }

  Path data(int shard, int shards) {
    return file(String.format(Locale.ROOT, DATA + "%05d-of-%05d", shard, shards));
  }

  private Path file(String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  boolean exists() {
    return Files.isRegularFile(index());
  }

  /** Deletes the files, the index first: what has an index is whole. */
  void delete() throws IOException {
    Files.deleteIfExists(index());
    Files.deleteIfExists(data());
  }

  /** Says what the path is, if it is no checkpoint's. */
  void requireReadable() {
    if (exists()) {
      return;
    }
    String name = path.getFileName().toString();
    String found = "no " + index().getFileName();
    String remedy = "Check the path";
    if (Files.isDirectory(path)) {
      boolean saved = Files.exists(path.resolve("saved_model.pb"));
      found = saved ? "the folder of a SavedModel" : "a folder";
      remedy = "Name a checkpoint's files without their endings, such as models/digits";
    } else if (Files.isRegularFile(path)) {
      found = kind(name);
      remedy =
          name.endsWith(INDEX) || name.contains(DATA)
              ? "Leave the ending away"
              : "Name a checkpoint, as saveWeights and TensorFlow's Saver write it";
    }
    throw new FileException(path.toString(), "a checkpoint", found, remedy);
  }

  private String kind(String name) {
    byte[] start = {};
    try (InputStream in = Files.newInputStream(path)) {
      start = in.readNBytes(4);
    } catch (IOException e) {
      // Then its name must do.
    }
    String hex = HexFormat.of().formatHex(start);
    if (hex.equals("89484446")) {
      return "an HDF5 file, as Keras writes weights (.h5)";
    }
    if (hex.equals("504b0304")) {
      return "a zip file, as Keras writes models (.keras)";
    }
    return name.endsWith(INDEX) || name.contains(DATA)
        ? "one of a checkpoint's files"
        : "another file";
  }

  FileException damaged(String found, Exception cause) {
    String remedy = "Take an earlier one, or another copy";
    return new FileException(path.toString(), "a whole checkpoint", found, remedy, cause);
  }

  /** Refuses the names of formats that are not written: what reads them would not understand. */
  void requireWritable() {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.matches("(?s).*\\.(h5|hdf5|keras)")) {
      throw new FileException(
          path.toString(),
          "a checkpoint's name, such as models/digits",
          "the ending of another format",
          "Leave the ending away");
    }
  }
}
