package org.linkedneurons.keras.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.linkedneurons.files.WholeFile;
import org.linkedneurons.keras.hdf5.Hdf5;
import org.linkedneurons.keras.hdf5.Hdf5Group;
import org.linkedneurons.keras.internal.FileAccess;
import org.linkedneurons.keras.internal.Guard;
import org.linkedneurons.keras.internal.Json;
import org.linkedneurons.keras.internal.Place;
import org.linkedneurons.keras.internal.ZipFiles;

/**
 * A {@code .keras} file: a zip of what wrote it, the model's configuration and its weights.
 *
 * <p>What is in it is not looked at here beyond being JSON and HDF5. Nothing is unpacked onto the
 * disk, and an archive with anything else in it is refused: Keras would unpack that.
 *
 * <pre>{@code
 * KerasArchive archive = KerasArchive.read(Path.of("model.keras"));
 * String writtenBy = archive.metadata().path("keras_version").asText();
 * archive.write(Path.of("copy.keras"));
 * }</pre>
 *
 * <p>Source: keras/src/saving/saving_lib.py of Keras 3.15.1.
 *
 * @param metadata who wrote the file, and when
 * @param config the model's configuration
 * @param weights the root of the weights' file
 */
public record KerasArchive(JsonNode metadata, JsonNode config, Hdf5Group weights) {
  private static final String METADATA = "metadata.json";
  private static final String CONFIG = "config.json";
  private static final String WEIGHTS = "model.weights.h5";
  private static final Set<String> ENTRIES = Set.of(METADATA, CONFIG, WEIGHTS);

  /**
   * {@return what a file holds}
   *
   * @param path the file
   * @throws org.linkedneurons.FileException if it cannot be read, is damaged, or has other parts
   *     than the three
   */
  public static KerasArchive read(Path path) {
    Place place = new Place(path.toString());
    return Guard.reading(
        place,
        () -> {
          Map<String, byte[]> entries = ZipFiles.read(path, place, KerasArchive::check);
          return new KerasArchive(
              Json.object(entry(entries, METADATA, place), place.in(METADATA)),
              Json.object(entry(entries, CONFIG, place), place.in(CONFIG)),
              Hdf5.read(entry(entries, WEIGHTS, place), place.in(WEIGHTS)));
        });
  }

  private static void check(String name, Place place) {
    if (!ENTRIES.contains(name)) {
      throw place.wrong(
          "no parts but " + METADATA + ", " + CONFIG + " and " + WEIGHTS,
          name,
          "Models with assets, and weights in several files or another format, are not read; save"
              + " the model anew with model.save(path)");
    }
  }

  private static ByteBuffer entry(Map<String, byte[]> entries, String name, Place place) {
    byte[] entry = entries.get(name);
    if (entry == null) {
      throw place.wrong(
          "a Keras 3 archive with " + name,
          "none",
          "Check that the file is one that model.save wrote");
    }
    return ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Writes a file, with the parts stored in Keras' own order.
   *
   * @param path the file; it is replaced as a whole
   * @throws org.linkedneurons.FileException if it cannot be written
   * @throws org.linkedneurons.DataException if a weight's name does not fit HDF5
   */
  public void write(Path path) {
    Map<String, WholeFile.Content> entries = new LinkedHashMap<>();
    byte[] metadataText = Json.bytes(metadata);
    byte[] configText = Json.bytes(config);
    entries.put(METADATA, out -> out.write(metadataText));
    entries.put(CONFIG, out -> out.write(configText));
    entries.put(WEIGHTS, out -> Hdf5.write(out, weights));
    FileAccess.write(path, out -> ZipFiles.write(out, entries));
  }
}
