package org.linkedneurons.keras.arrays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.DataException;
import org.linkedneurons.FileException;
import org.linkedneurons.keras.Golden;
import org.linkedneurons.keras.Mutations;

class NpyTest {
  @TempDir Path folder;

  private FileException refused(String header, int values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    bytes.write(header.length());
    bytes.write(header.length() >> 8);
    bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(new byte[values]);
    Path path = folder.resolve("x.npy");
    Files.write(path, bytes.toByteArray());
    FileException thrown = assertThrows(FileException.class, () -> Npy.read(path));
    assertTrue(thrown.getMessage().startsWith(path.toString()), thrown.getMessage());
    return thrown;
  }

  @Test
  void readsNumpysFiles() {
    assertEquals(
        Golden.values("fortran", ElementType.FLOAT32, 3, 4, 5),
        Npy.read(Golden.file("fortran.npy")));
    assertEquals(
        Golden.values("vector", ElementType.FLOAT32, 7), Npy.read(Golden.file("vector.npy")));
  }

  @Test
  void writesWhatNumpyWouldTheBytesIncluded() throws IOException {
    Path path = folder.resolve("0.npy");
    Npy.write(path, Golden.values("0", ElementType.FLOAT32, 2, 3));
    try (java.util.zip.ZipFile numpy =
        new java.util.zip.ZipFile(Golden.file("arrays.npz").toFile())) {
      byte[] expected = numpy.getInputStream(numpy.getEntry("layers/dense/0.npy")).readAllBytes();
      assertArrayEquals(expected, Files.readAllBytes(path));
    }
  }

  @Test
  void readsWhatItWrites() {
    for (NamedArray array : Golden.everyType(true)) {
      Path path = folder.resolve(array.name() + ".npy");
      Npy.write(path, array);
      assertEquals(array, Npy.read(path));
    }
  }

  @Test
  void numpyHasNoBfloat16() {
    NamedArray array = NamedArray.of("x", ElementType.BFLOAT16, java.nio.ByteBuffer.allocate(2), 1);
    assertThrows(DataException.class, () -> Npy.write(folder.resolve("x.npy"), array));
  }

  @Test
  void objectsAreRefusedUnread() {
    FileException thrown =
        assertThrows(FileException.class, () -> Npy.read(Golden.file("refused_object.npy")));
    assertTrue(
        thrown.getMessage().contains("found NumPy's type O. Save the array as plain numbers."),
        thrown.getMessage());
  }

  @Test
  void shapesAreHeldAgainstTheBytes() throws IOException {
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }\n";
    refused(header.formatted("3,"), 8);
    refused(header.formatted("3,"), 16);
    refused(header.formatted("4611686018427387904, 4"), 0);
    refused(header.formatted("99999999999999999999,"), 0);
    refused(header.formatted("-1,"), 4);
    refused(header.formatted("1,".repeat(65)), 4);
    refused(header.formatted("1,,1"), 4);
  }

  @Test
  void headersAreNumpysOrRefused() throws IOException {
    refused("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }\n", 4);
    refused("{'descr': '<f4', 'descr': '<f4', 'shape': (1,), }\n", 4);
    refused("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }\n", 8);
    refused("__import__('os').system('true')\n", 4);
    refused(" ".repeat(10_001), 4);
    refused("", 0);
  }

  @Test
  void aMissingFileIsTold() {
    FileException thrown =
        assertThrows(FileException.class, () -> Npy.read(folder.resolve("none.npy")));
    assertTrue(thrown.getMessage().contains("NoSuchFileException"), thrown.getMessage());
  }

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    Mutations mutations = new Mutations(1);
    mutations.run(
        folder,
        List.of(Golden.file("fortran.npy"), Golden.file("vector.npy")),
        mutations::damaged,
        path -> Npy.read(path).floats());
  }
}
