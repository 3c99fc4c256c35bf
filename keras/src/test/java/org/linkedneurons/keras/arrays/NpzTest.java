package org.linkedneurons.keras.arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.DataException;
import org.linkedneurons.FileException;
import org.linkedneurons.keras.Golden;
import org.linkedneurons.keras.Mutations;

class NpzTest {
  @TempDir Path folder;

  private static List<NamedArray> golden() {
    List<NamedArray> arrays = new ArrayList<>(Golden.everyType(true));
    arrays.addFirst(Golden.values("layers/dense/0", ElementType.FLOAT32, 2, 3));
    return arrays;
  }

  private static List<NamedArray> sorted(List<NamedArray> arrays) {
    return arrays.stream().sorted(java.util.Comparator.comparing(NamedArray::name)).toList();
  }

  private FileException refused(Path path) {
    FileException thrown = assertThrows(FileException.class, () -> Npz.read(path));
    assertTrue(thrown.getMessage().startsWith(path.toString()), thrown.getMessage());
    return thrown;
  }

  /** A file in which a name of ours is another of the same length, wherever it stands. */
  private Path renamed(String from, String to) throws IOException {
    Path path = folder.resolve("renamed.npz");
    Npz.write(
        path,
        List.of(NamedArray.of("aaaaaaaa", new float[1]), NamedArray.of("bbbbbbbb", new float[1])));
    String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
    Files.writeString(path, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    return path;
  }

  @Test
  void readsNumpysFiles() {
    assertEquals(sorted(golden()), sorted(Npz.read(Golden.file("arrays.npz"))));
    assertEquals(sorted(Golden.everyType(true)), sorted(Npz.read(Golden.file("compressed.npz"))));
  }

  @Test
  void readsWhatItWrites() throws IOException {
    Path path = folder.resolve("a.npz");
    Npz.write(path, golden());
    assertEquals(golden(), Npz.read(path));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(path), files.toList(), "no rest of writing");
    }
  }

  @Test
  void namesThatLeadElsewhereAreNeitherReadNorWritten() throws IOException {
    for (String name : List.of("../aaaaa", "/aaaaaaa", "a/../aaa", "a\\..\\aaa", "C:\\aaaaa")) {
      String message = refused(renamed("aaaaaaaa", name)).getMessage();
      assertTrue(message.contains("leads elsewhere"), message);
    }
    for (String name : List.of("", "../a", "/a", "a/../b", "a\\b")) {
      NamedArray array = NamedArray.of(name, new float[1]);
      Path path = folder.resolve("b.npz");
      assertThrows(DataException.class, () -> Npz.write(path, List.of(array)));
      assertFalse(Files.exists(path));
    }
  }

  @Test
  void aNameTwiceIsNeitherReadNorWritten() throws IOException {
    assertTrue(refused(renamed("bbbbbbbb", "aaaaaaaa")).getMessage().contains("a second entry"));
    NamedArray array = NamedArray.of("a", new float[1]);
    assertThrows(
        DataException.class, () -> Npz.write(folder.resolve("b.npz"), List.of(array, array)));
  }

  @Test
  void otherFilesInsideAreRefused() throws IOException {
    assertTrue(
        refused(renamed("aaaaaaaa.npy", "aaaaaaaa.exe")).getMessage().contains("end in .npy"));
  }

  @Test
  void bombsAreRefusedBeforeTheyUnpack() {
    assertTrue(
        refused(Golden.file("refused_bomb.npz"))
            .getMessage()
            .contains("bytes unpacked from a file of this size"));
  }

  @Test
  void contentThatDoesNotFitItsChecksumIsRefused() throws IOException {
    assertTrue(refused(renamed("<f4", "<i4")).getMessage().contains("fits its checksum"));
  }

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    Mutations mutations = new Mutations(2);
    mutations.run(
        folder,
        List.of(Golden.file("arrays.npz"), Golden.file("compressed.npz")),
        bytes -> mutations.damagedZip(bytes, content -> content),
        path -> Npz.read(path).forEach(NamedArray::floats));
  }
}
