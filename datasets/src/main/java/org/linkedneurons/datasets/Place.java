package org.linkedneurons.datasets;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where files of a data set may lie. */
sealed interface Place {
  boolean has(String name);

  InputStream open(String name) throws IOException;

  /** {@return how an error names a file of this place} */
  String describe(String name);

  /** {@return whether any of the files is here, compressed or not} */
  default boolean hasAny(List<KnownFile> files) {
    return files.stream().anyMatch(file -> has(file.name()) || has(file.name() + ".gz"));
  }

  /** A folder of the file system. */
  record Folder(Path path) implements Place {
    @Override
    public boolean has(String name) {
      return Files.isRegularFile(path.resolve(name));
    }

    @Override
    public InputStream open(String name) throws IOException {
      return Files.newInputStream(path.resolve(name));
    }

    @Override
    public String describe(String name) {
      return path.resolve(name).toString();
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A folder of this library's resources. */
  record Embedded(String folder) implements Place {
    @Override
    public boolean has(String name) {
      return Embedded.class.getResource(folder + "/" + name) != null;
    }

    @Override
    public InputStream open(String name) throws IOException {
      InputStream in = Embedded.class.getResourceAsStream(folder + "/" + name);
      if (in == null) {
        throw new FileNotFoundException(describe(name));
      }
      return in;
    }

    @Override
    public String describe(String name) {
      return this + ", " + folder + "/" + name;
    }

    @Override
    public String toString() {
      return "embedded in the library";
    }
  }
}
