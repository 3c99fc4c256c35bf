package org.linkedneurons.keras.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;
import org.linkedneurons.keras.Golden;
import org.linkedneurons.keras.Mutations;
import org.linkedneurons.keras.arrays.ElementType;
import org.linkedneurons.keras.hdf5.Checksums;
import org.linkedneurons.keras.hdf5.Hdf5Group;

class KerasArchiveTest {
  @TempDir Path folder;

  private static String refused(Path path) {
    FileException thrown = assertThrows(FileException.class, () -> KerasArchive.read(path));
    assertTrue(thrown.getMessage().startsWith(path.toString()), thrown.getMessage());
    return thrown.getMessage();
  }

  private Path written(JsonNode config) {
    Path path = folder.resolve("a.keras");
    new KerasArchive(JsonNodeFactory.instance.objectNode(), config, new Hdf5Group()).write(path);
    return path;
  }

  /** The text of a name in the archive is replaced by another of the same length. */
  private Path renamed(String from, String to) throws IOException {
    Path path = folder.resolve("renamed.keras");
    String bytes = Files.readString(Golden.file("model.keras"), StandardCharsets.ISO_8859_1);
    Files.writeString(path, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    return path;
  }

  @Test
  void readsKerasArchives() {
    KerasArchive archive = KerasArchive.read(Golden.file("model.keras"));
    assertEquals("3.15.1", archive.metadata().path("keras_version").asText());
    assertEquals("Sequential", archive.config().path("class_name").asText());
    assertEquals(
        Golden.values("0", ElementType.FLOAT32, 3, 3, 2, 3),
        archive.weights().dataset("layers/conv2d/vars/0").orElseThrow().array());
    assertArrayEquals(
        new long[] {0},
        archive.weights().dataset("optimizer/vars/0").orElseThrow().array().longs());
  }

  @Test
  void writesThePartsStoredInKerasOrder() throws IOException {
    Path path = folder.resolve("b.keras");
    KerasArchive archive = KerasArchive.read(Golden.file("model.keras"));
    archive.write(path);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      assertEquals(
          List.of("metadata.json", "config.json", "model.weights.h5"),
          entries.stream().map(ZipEntry::getName).toList());
      assertTrue(entries.stream().allMatch(entry -> entry.getMethod() == ZipEntry.STORED));
    }
    KerasArchive again = KerasArchive.read(path);
    assertEquals(archive.metadata(), again.metadata());
    assertEquals(archive.config(), again.config());
    Path second = folder.resolve("c.keras");
    again.write(second);
    assertArrayEquals(Files.readAllBytes(path), Files.readAllBytes(second), "the same each time");
  }

  @Test
  void pythonsNumbersThatAreNoneSurvive() {
    ObjectNode config =
        JsonNodeFactory.instance
            .objectNode()
            .put("a", Double.NaN)
            .put("b", Double.NEGATIVE_INFINITY);
    Path path = written(config);
    assertEquals(config, KerasArchive.read(path).config());
  }

  @Test
  void otherPartsAreRefusedByName() throws IOException {
    String message = refused(renamed("model.weights.h5", "model.weights.h6"));
    assertTrue(message.contains("found model.weights.h6"), message);
    assertTrue(refused(renamed("config.json", "../fig.json")).contains("leads elsewhere"));
    assertTrue(refused(renamed("metadata.json", "assets/a.json")).contains("assets/a.json"));
    assertTrue(refused(Golden.file("tree.h5")).contains("ZipException"));
  }

  @Test
  void giganticNumbersAreRefused() throws IOException {
    Path path = written(JsonNodeFactory.instance.objectNode().put("a", BigInteger.TEN.pow(500)));
    assertTrue(refused(path).contains("config.json"));
  }

  @Test
  void foldersAreNoFiles() {
    assertTrue(refused(folder).contains("found a folder or device"));
  }

  @Test
  void deepConfigurationsAreRefused() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int depth : List.of(100, 500)) {
      ObjectNode root = JsonNodeFactory.instance.objectNode();
      ObjectNode node = root;
      for (int i = 0; i < depth; i++) {
        node = node.putObject("a");
      }
      Path path = written(root);
      if (depth == 100) {
        assertEquals(root, KerasArchive.read(path).config());
      } else {
        texts.add(refused(path));
      }
    }
    assertTrue(texts.getFirst().contains("config.json"), texts.getFirst());
  }

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    Mutations mutations = new Mutations(5);
    Path own = folder.resolve("own.keras");
    KerasArchive.read(Golden.file("model.keras")).write(own);
    mutations.run(
        folder,
        List.of(Golden.file("model.keras"), own),
        bytes -> mutations.damagedZip(bytes, Checksums::repaired),
        KerasArchive::read);
  }
}
