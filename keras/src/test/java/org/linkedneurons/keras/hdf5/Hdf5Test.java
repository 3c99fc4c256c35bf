package org.linkedneurons.keras.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.DataException;
import org.linkedneurons.FileException;
import org.linkedneurons.keras.Golden;
import org.linkedneurons.keras.Mutations;
import org.linkedneurons.keras.arrays.ElementType;
import org.linkedneurons.keras.arrays.NamedArray;
import org.linkedneurons.keras.internal.Place;

class Hdf5Test {
  @TempDir Path folder;

  static void assertSame(Hdf5Node expected, Hdf5Node found) {
    assertEquals(expected.attributes(), found.attributes());
    switch (expected) {
      case Hdf5Dataset dataset -> assertEquals(dataset.array(), ((Hdf5Dataset) found).array());
      case Hdf5Group group -> {
        Hdf5Group other = (Hdf5Group) found;
        assertEquals(
            List.copyOf(group.children().keySet()), List.copyOf(other.children().keySet()));
        group.children().forEach((name, child) -> assertSame(child, other.children().get(name)));
      }
    }
  }

  private Hdf5Group reread(Hdf5Group root) {
    Path path = folder.resolve("a.h5");
    Hdf5.write(path, root);
    return Hdf5.read(path);
  }

  private static String refused(Path path) {
    FileException thrown = assertThrows(FileException.class, () -> Hdf5.read(path));
    assertTrue(thrown.getMessage().startsWith(path.toString()), thrown.getMessage());
    return thrown.getMessage();
  }

  private static String refused(String file) {
    return refused(Golden.file(file));
  }

  @Test
  void readsH5pysArrays() {
    Hdf5Group root = Hdf5.read(Golden.file("tree.h5"));
    for (NamedArray array : Golden.everyType(true)) {
      assertEquals(array, root.dataset("arrays/" + array.name()).orElseThrow().array());
    }
    for (int i = 0; i < 40; i++) {
      String layer = "layers/dense_" + i + "/vars";
      assertEquals(Optional.of("dense_" + i), root.find(layer).orElseThrow().text("name"));
      assertEquals(
          Golden.values("0", ElementType.FLOAT32, 2, 3),
          root.dataset(layer + "/0").orElseThrow().array());
    }
    assertTrue(root.group("nothing").children().isEmpty());
    assertEquals(Optional.empty(), root.find("arrays/none"));
    assertEquals(Optional.empty(), root.find("arrays/scalar/none"));
  }

  @Test
  void readsH5pysAttributes() {
    Hdf5Group root = Hdf5.read(Golden.file("tree.h5"));
    assertEquals(Optional.of("Grüße, 神経"), root.text("text"));
    assertEquals(Optional.of(""), root.text("no_text"));
    assertEquals(Optional.of("fixed"), root.text("fixed_text"));
    assertEquals(Optional.of("0123456789".repeat(20)), root.text("long_text"));
    assertEquals(Optional.of(List.of("one", "", "drei")), root.texts("texts"));
    assertEquals(Optional.of(List.of("a", "bcd")), root.texts("fixed_texts"));
    assertEquals(Optional.of(List.of()), root.texts("no_texts"));
    assertEquals(Optional.empty(), root.texts("none"));
    assertEquals(Optional.empty(), root.texts("numbers"));
    assertEquals(
        new Hdf5Attribute.Numbers(NamedArray.of("number", new float[] {0.25f})),
        root.attributes().get("number"));
    Hdf5Attribute.Numbers numbers = (Hdf5Attribute.Numbers) root.attributes().get("numbers");
    assertArrayEquals(new long[] {1, 2, 3}, numbers.value().longs());
  }

  @Test
  void readsChunksHoweverTheyArePacked() {
    Hdf5Group root = Hdf5.read(Golden.file("chunks.h5"));
    for (String name : List.of("plain", "gzip", "all", "sum")) {
      assertEquals(
          Golden.values(name, ElementType.FLOAT32, 37, 19),
          root.dataset(name).orElseThrow().array());
    }
    assertEquals(
        Golden.values("shuffle", ElementType.FLOAT64, 37, 19),
        root.dataset("shuffle").orElseThrow().array());
    assertEquals(
        Golden.values("one_axis", ElementType.INT64, 1000),
        root.dataset("one_axis").orElseThrow().array());
  }

  @Test
  void readsTheNewestVersionsStructures() {
    Hdf5Group root = Hdf5.read(Golden.file("newest.h5"));
    assertEquals(Optional.of("newest"), root.text("text"));
    assertEquals(
        Golden.values("0", ElementType.FLOAT32, 2, 3),
        root.dataset("layers/vars/0").orElseThrow().array());
  }

  @Test
  void readsKerasFiles() {
    Hdf5Group weights = Hdf5.read(Golden.file("model.weights.h5"));
    assertEquals(
        Golden.values("0", ElementType.FLOAT32, 3, 3, 2, 3),
        weights.dataset("layers/conv2d/vars/0").orElseThrow().array());
    Hdf5Group legacy = Hdf5.read(Golden.file("legacy.h5"));
    assertEquals(Optional.of("3.15.1"), legacy.text("keras_version"));
    assertTrue(legacy.text("model_config").orElseThrow().startsWith("{"));
    assertEquals(
        Optional.of(List.of("conv2d", "batch_normalization", "flatten", "dense")),
        legacy.find("model_weights").orElseThrow().texts("layer_names"));
  }

  @Test
  void readsWhatItWrites() {
    for (String file : List.of("tree.h5", "chunks.h5", "legacy.h5", "model.weights.h5")) {
      Hdf5Group root = Hdf5.read(Golden.file(file));
      assertSame(root, reread(root));
    }
  }

  @Test
  void writesManyLayersAndLongTexts() {
    Hdf5Group root = new Hdf5Group();
    for (int i = 0; i < 5000; i++) {
      root.group("layers/dense_" + i + "/vars")
          .attribute("name", "dense_" + i)
          .add(Golden.values("0", ElementType.FLOAT32, 1 + i % 7));
    }
    root.attribute("config", "x".repeat(200_000)).attribute("nothing", List.of());
    root.group("e".repeat(300)).attribute("a", "b");
    assertSame(root, reread(root));
  }

  @Test
  void moreTextsThanOneCollectionHolds() {
    Hdf5Group root = new Hdf5Group();
    for (int part = 0; part < 20; part++) {
      int first = part * 4000;
      root.attribute(
          "names" + part, IntStream.range(first, first + 4000).mapToObj(i -> "n" + i).toList());
    }
    assertSame(root, reread(root));
  }

  @Test
  void whatDoesNotFitIsToldAndNoFileIsLeft() throws IOException {
    Path path = folder.resolve("b.h5");
    for (String name : List.of("a/b", "", ".", "a\0b")) {
      Hdf5Group root = new Hdf5Group();
      root.add(NamedArray.of(name, new float[1]));
      assertThrows(DataException.class, () -> Hdf5.write(path, root), name);
    }
    Hdf5Group list = new Hdf5Group().attribute("names", Collections.nCopies(4096, "n"));
    DataException thrown = assertThrows(DataException.class, () -> Hdf5.write(path, list));
    assertTrue(thrown.getMessage().contains("Split the list"), thrown.getMessage());
    Hdf5Group axes = new Hdf5Group();
    axes.add(NamedArray.of("a", new float[1], LongStream.generate(() -> 1).limit(33).toArray()));
    assertThrows(DataException.class, () -> Hdf5.write(path, axes));
    Hdf5Group twice = new Hdf5Group();
    twice.add(NamedArray.of("a", new float[1]));
    assertThrows(DataException.class, () -> twice.add(NamedArray.of("a", new float[1])));
    assertThrows(DataException.class, () -> twice.group("a/b"));
    try (java.util.stream.Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void valuesStandAtMultiplesOfEightBytes() throws IOException {
    Hdf5Group root = new Hdf5Group().attribute("a", "b");
    root.add(NamedArray.of("x", ElementType.INT8, ByteBuffer.wrap(new byte[] {1, 2, 3}), 3));
    float marker = 1234.5f;
    root.add(NamedArray.of("y", new float[] {marker}, 1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Hdf5.write(out, root);
    ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    assertTrue(
        IntStream.range(0, bytes.capacity() / 8).anyMatch(i -> bytes.getFloat(8 * i) == marker));
  }

  @Test
  void linksAreNotFollowed() {
    assertTrue(refused("refused_soft_link.h5").contains("b: expected parts of the file itself"));
    assertTrue(refused("refused_external_link.h5").contains("a soft or external link"));
    assertTrue(refused("refused_cycle.h5").contains("/a/b: expected parts with one name each"));
    assertTrue(refused("refused_dense.h5").contains("dense storage"));
  }

  @Test
  void depthIsBounded() {
    assertTrue(refused("refused_deep.h5").contains("at most 64 groups in each other"));
  }

  @Test
  void shapesAreHeldAgainstTheBytes() {
    assertTrue(refused("refused_declared.h5").contains("a shape alone"));
    assertTrue(
        refused("refused_declared_chunks.h5").contains("bytes unpacked from a file of this"));
    assertTrue(refused("refused_bomb.h5").contains("bytes unpacked from a file of this size"));
  }

  @Test
  void textsInOnePlaceUnderManyNamesAreBounded() {
    Path path = folder.resolve("texts.h5");
    Hdf5Group root = new Hdf5Group().attribute("a", Collections.nCopies(4000, "x".repeat(100_000)));
    Hdf5.write(path, root);
    assertTrue(refused(path).contains("attribute a"));
  }

  private static void putTree(ByteBuffer file, int at, int level, int children, long child) {
    file.putInt(at, 0x45455254).put(at + 4, (byte) 0).put(at + 5, (byte) level);
    file.putShort(at + 6, (short) children).putLong(at + 8, -1).putLong(at + 16, -1);
    for (int i = 0; i < children; i++) {
      file.putLong(at + 24 + 16 * i + 8, child);
    }
  }

  /** Each level's 20 children are one node: 20 to the 12th ways lead down. */
  @Test
  @Timeout(120)
  void treesThatShareTheirPartsAreRefused() throws IOException {
    byte[] original = Files.readAllBytes(Golden.file("tree.h5"));
    int root = new String(original, StandardCharsets.ISO_8859_1).indexOf("TREE");
    int end = (original.length + 7) / 8 * 8;
    int levels = 12;
    byte[] bytes = Arrays.copyOf(original, end + levels * 512);
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    putTree(file, root, levels, 20, end);
    for (int level = levels - 1; level >= 0; level--) {
      int at = end + (levels - 1 - level) * 512;
      putTree(file, at, level, level == 0 ? 0 : 20, at + 512);
    }
    Path path = folder.resolve("shared.h5");
    Files.write(path, bytes);
    String message = refused(path);
    assertTrue(message.contains("parts that are read once"), message);
  }

  /** In a small file the reads run out first, in a large one the stack. */
  @Test
  void treesThatContainThemselvesAreRefused() throws IOException {
    byte[] original = Files.readAllBytes(Golden.file("tree.h5"));
    int root = new String(original, StandardCharsets.ISO_8859_1).indexOf("TREE");
    for (int size : List.of(original.length, 1 << 25)) {
      byte[] bytes = Arrays.copyOf(original, size);
      putTree(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), root, 1, 20, root);
      Path path = folder.resolve("cycle.h5");
      Files.write(path, bytes);
      String message = refused(path);
      assertTrue(message.contains("contain themselves"), message);
    }
  }

  @Test
  void otherTypesAndFiltersAreNamed() {
    assertTrue(refused("refused_texts.h5").contains("/a: expected floats"));
    assertTrue(refused("refused_filter.h5").contains("filters [32000]"));
  }

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    Mutations mutations = new Mutations(4);
    Path own = folder.resolve("own.h5");
    Hdf5.write(own, Hdf5.read(Golden.file("legacy.h5")));
    mutations.run(
        folder,
        List.of(
            Golden.file("tree.h5"),
            Golden.file("chunks.h5"),
            Golden.file("legacy.h5"),
            Golden.file("newest.h5"),
            own),
        bytes -> Checksums.repaired(mutations.damaged(bytes)),
        path -> touch(Hdf5.read(path)));
  }

  static void touch(Hdf5Node node) {
    switch (node) {
      case Hdf5Dataset dataset -> dataset.array().floats();
      case Hdf5Group group -> group.children().values().forEach(Hdf5Test::touch);
    }
  }

  @Test
  void bytesInMemoryAreReadTheSameWay() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Golden.file("tree.h5")));
    assertSame(
        Hdf5.read(Golden.file("tree.h5")),
        Hdf5.read(bytes.order(ByteOrder.LITTLE_ENDIAN), new Place("memory")));
  }
}
