package org.linkedneurons.keras.hdf5;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.linkedneurons.keras.internal.FileAccess;
import org.linkedneurons.keras.internal.Guard;
import org.linkedneurons.keras.internal.Place;

/**
 * HDF5 files as Keras uses them: a tree of groups and arrays of numbers, attributes of texts and
 * numbers.
 *
 * <p>Reading keeps the file's bytes in memory, and arrays are views of them, copied only where the
 * file has them compressed or in the other byte order. A file is refused, by place and reason, that
 * links anywhere but to its own parts, names one part twice, nests deeper than 64 groups, declares
 * shapes that do not fit its bytes, unpacks to more than 32 times its size and 16 MiB, or uses what
 * Keras and h5py do not write of their own accord: dense storage of links, other filters than gzip,
 * shuffle and Fletcher's checksum, arrays of texts or records.
 *
 * <pre>{@code
 * Hdf5Group root = Hdf5.read(Path.of("model.weights.h5"));
 * root.find("layers").ifPresent(layers -> ...);
 * Hdf5.write(Path.of("copy.h5"), root);
 * }</pre>
 *
 * <p>Source: the HDF5 File Format Specification, version 3.0; jHDF reads the structures.
 */
public final class Hdf5 {
  private Hdf5() {}

  /**
   * {@return the root group of a file}
   *
   * @param path the file, below 2 GiB
   * @throws org.linkedneurons.FileException if it cannot be read, is damaged, or uses what is not
   *     read here
   */
  public static Hdf5Group read(Path path) {
    Place place = new Place(path.toString());
    return Guard.reading(place, () -> read(FileAccess.read(path, place), place));
  }

  /**
   * {@return the root group of a file that is in memory}
   *
   * @param file its bytes, from the buffer's position to its limit; they are not copied
   * @param place where they come from, for errors
   * @throws org.linkedneurons.FileException if it is damaged, or uses what is not read here
   */
  public static Hdf5Group read(ByteBuffer file, Place place) {
    return Guard.reading(place, () -> new Hdf5Reader(file, place).root());
  }

  /**
   * Writes a file.
   *
   * @param path the file; it is replaced as a whole
   * @param root what it will hold
   * @throws org.linkedneurons.FileException if it cannot be written
   * @throws org.linkedneurons.DataException if a name or an attribute does not fit the format
   */
  public static void write(Path path, Hdf5Group root) {
    FileAccess.write(path, out -> write(out, root));
  }

  /**
   * Writes a file's bytes.
   *
   * @param out where to
   * @param root what the file will hold
   * @throws IOException if the system cannot
   * @throws org.linkedneurons.DataException if a name or an attribute does not fit the format
   */
  public static void write(OutputStream out, Hdf5Group root) throws IOException {
    Hdf5Writer.write(out, root);
  }
}
