package org.linkedneurons.keras.arrays;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.files.WholeFile;
import org.linkedneurons.keras.internal.FileAccess;
import org.linkedneurons.keras.internal.Guard;
import org.linkedneurons.keras.internal.Place;
import org.linkedneurons.keras.internal.ZipFiles;

/**
 * NumPy's file of several arrays, {@code .npz}: a zip of {@code .npy} files.
 *
 * <p>What {@code numpy.savez} and {@code numpy.savez_compressed} write is read, up to 32 times the
 * file's size and 16 MiB; it is written as {@code numpy.savez} does.
 *
 * <pre>{@code
 * Npz.write(Path.of("weights.npz"), List.of(NamedArray.of("fc/kernel", values, 3, 2)));
 * List<NamedArray> weights = Npz.read(Path.of("weights.npz"));
 * }</pre>
 *
 * <p>Source: numpy.savez.
 */
public final class Npz {
  private static final String ENDING = ".npy";

  private Npz() {}

  /**
   * {@return the arrays of a file in their order}
   *
   * @param path the file
   * @throws org.linkedneurons.FileException if it cannot be read, is damaged, or holds what is no
   *     array of numbers
   */
  public static List<NamedArray> read(Path path) {
    Place place = new Place(path.toString());
    return Guard.reading(
        place,
        () -> {
          List<NamedArray> arrays = new ArrayList<>();
          ZipFiles.read(path, place, Npz::checkEnding)
              .forEach((name, content) -> arrays.add(array(name, content, place.in(name))));
          return List.copyOf(arrays);
        });
  }

  private static void checkEnding(String name, Place place) {
    if (!name.endsWith(ENDING)) {
      throw place.damaged("arrays, which end in " + ENDING, "something else");
    }
  }

  private static NamedArray array(String entry, byte[] content, Place place) {
    String name = entry.substring(0, entry.length() - ENDING.length());
    return Guard.reading(
        place,
        () -> Npy.parse(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN), name, place));
  }

  /**
   * Writes a file.
   *
   * @param path the file; it is replaced as a whole
   * @param arrays what it will hold
   * @throws org.linkedneurons.FileException if it cannot be written
   * @throws org.linkedneurons.DataException if two arrays have one name, a name leads out of the
   *     file, or NumPy has no such element type
   */
  public static void write(Path path, List<NamedArray> arrays) {
    Names.check(arrays);
    Map<String, WholeFile.Content> entries = new LinkedHashMap<>();
    for (NamedArray array : arrays) {
      byte[] header = Npy.header(array);
      entries.put(array.name() + ENDING, out -> Npy.write(out, header, array));
    }
    FileAccess.write(path, out -> ZipFiles.write(out, entries));
  }
}
