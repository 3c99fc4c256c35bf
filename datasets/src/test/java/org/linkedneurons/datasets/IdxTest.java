package org.linkedneurons.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;

/** Protects the reading of idx files, and the refusal of what is none. */
class IdxTest {
  private static final byte[] TINY = {
    0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, (byte) 255
  };

  @TempDir private Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static String refusal(byte[] content) {
    return assertThrows(FileException.class, () -> Idx.parse("tiny", content)).getMessage();
  }

  @Test
  void shapeAndValuesAreRead() throws IOException {
    Idx idx = Idx.read(file("tiny", TINY));
    assertArrayEquals(new int[] {2, 3}, idx.dimensions());
    assertArrayEquals(new byte[] {1, 2, 3, 4, 5, (byte) 255}, idx.values());
  }

  @Test
  void compressedFilesAreReadTheSame() throws IOException {
    assertArrayEquals(
        Idx.parse("tiny", TINY).values(), Idx.read(file("tiny.gz", TinyFiles.gzip(TINY))).values());
  }

  @Test
  void aShortFileIsRefused() {
    assertEquals(
        "tiny: expected 18 bytes for the shape [2, 3], found 17. Replace the damaged file.",
        refusal(Arrays.copyOf(TINY, 17)));
  }

  @Test
  void aLongFileIsRefused() {
    assertTrue(refusal(Arrays.copyOf(TINY, 19)).contains("expected 18 bytes"));
  }

  @Test
  void aFileCutInItsHeaderIsRefused() {
    for (int length = 0; length < 12; length++) {
      assertTrue(refusal(Arrays.copyOf(TINY, length)).contains("found " + length + " bytes"));
    }
  }

  @Test
  void otherTypesAreRefused() {
    byte[] floats = TINY.clone();
    floats[2] = 0x0D;
    assertEquals(
        "tiny: expected an idx file of unsigned bytes, found 18 bytes that begin with 00000d02. "
            + "Replace the damaged file.",
        refusal(floats));
  }

  @Test
  void impossibleDimensionsAreRefused() {
    byte[] negative = TINY.clone();
    negative[4] = (byte) 0x80;
    assertTrue(refusal(negative).contains("dimensions that fit an array"));
    byte[] huge = TINY.clone();
    huge[4] = huge[8] = 0x7F;
    assertTrue(refusal(huge).contains("dimensions that fit an array"));
  }

  @Test
  void aCutCompressedFileIsRefusedByName() throws IOException {
    byte[] gzip = TinyFiles.gzip(TINY);
    Path file = file("cut.gz", Arrays.copyOf(gzip, gzip.length - 5));
    String message = assertThrows(FileException.class, () -> Idx.read(file)).getMessage();
    assertTrue(message.startsWith(file + ": expected a whole gzip file"), message);
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("absent");
    String message = assertThrows(FileException.class, () -> Idx.read(file)).getMessage();
    assertTrue(message.startsWith(file + ": "), message);
  }
}
