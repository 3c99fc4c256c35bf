package org.linkedneurons.keras.arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.DataException;
import org.linkedneurons.FileException;
import org.linkedneurons.keras.Golden;
import org.linkedneurons.keras.Mutations;

class SafetensorsTest {
  @TempDir Path folder;

  private static List<NamedArray> sorted(List<NamedArray> arrays) {
    return arrays.stream().sorted(Comparator.comparing(NamedArray::name)).toList();
  }

  private Path file(long length, String header, int values) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + values).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(length).put(text);
    Path path = folder.resolve("x.safetensors");
    Files.write(path, bytes.array());
    return path;
  }

  private String refused(String header, int values) throws IOException {
    return refused(file(header.getBytes(StandardCharsets.UTF_8).length, header, values));
  }

  private static String refused(Path path) {
    FileException thrown = assertThrows(FileException.class, () -> Safetensors.read(path));
    assertTrue(thrown.getMessage().startsWith(path.toString()), thrown.getMessage());
    return thrown.getMessage();
  }

  private static String array(String name, String type, String shape, String offsets) {
    return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}"
        .formatted(name, type, shape, offsets);
  }

  @Test
  void readsTheirFiles() {
    Safetensors file = Safetensors.read(Golden.file("arrays.safetensors"));
    assertEquals(sorted(Golden.everyType(false)), sorted(file.arrays()));
    assertEquals(Map.of("format", "np"), file.metadata());
  }

  @Test
  void readsWhatItWrites() {
    Path path = folder.resolve("a.safetensors");
    NamedArray half = NamedArray.of("half", ElementType.BFLOAT16, ByteBuffer.allocate(6), 3);
    List<NamedArray> arrays = new java.util.ArrayList<>(Golden.everyType(true));
    arrays.add(half);
    Safetensors.write(path, arrays, Map.of("by", "ours"));
    Safetensors file = Safetensors.read(path);
    assertEquals(sorted(arrays), sorted(file.arrays()));
    assertEquals(Map.of("by", "ours"), file.metadata());
  }

  @Test
  void aSmallFileIsWhatTheFormatSays() throws IOException {
    String header = "{" + array("a", "F32", "[2]", "[0,8]") + "}";
    assertEquals(
        List.of(NamedArray.of("a", new float[2], 2)),
        Safetensors.read(file(header.length(), header, 8)).arrays());
  }

  @Test
  void headersOutsideTheFileAreRefused() throws IOException {
    refused(file(-1, "{}", 0));
    refused(file(3, "{}", 0));
    refused(file(Long.MAX_VALUE, "{}", 0));
    refused(file(1L << 32, "{}", 0));
    refused("", 0);
    refused("[]", 0);
    refused("{} {}", 0);
  }

  @Test
  void valuesNeitherOverlapNorLeaveGaps() throws IOException {
    String first = array("a", "F32", "[2]", "[0,8]");
    assertTrue(
        refused("{" + first + "," + array("b", "F32", "[1]", "[4,8]") + "}", 8).contains("from"));
    refused("{" + first + "," + array("b", "F32", "[1]", "[12,16]") + "}", 16);
    refused("{" + first + "}", 12);
    refused("{" + first + "}", 4);
    refused("{}", 4);
  }

  @Test
  void shapesAreHeldAgainstOffsets() throws IOException {
    refused("{" + array("a", "F32", "[3]", "[0,8]") + "}", 8);
    refused("{" + array("a", "F32", "[-2]", "[0,8]") + "}", 8);
    refused("{" + array("a", "F32", "[2]", "[8,0]") + "}", 8);
    refused("{" + array("a", "F32", "[4611686018427387904,4]", "[0,0]") + "}", 0);
    refused("{" + array("a", "F32", "[18446744073709551616]", "[0,0]") + "}", 0);
    refused("{" + array("a", "F32", "[2.0]", "[0,8]") + "}", 8);
    refused("{" + array("a", "F32", "2", "[0,8]") + "}", 8);
    refused("{" + array("a", "F32", "[1" + ",1".repeat(64) + "]", "[0,4]") + "}", 4);
    assertTrue(refused("{" + array("a", "F8_E4M3", "[2]", "[0,2]") + "}", 2).contains("F8_E4M3"));
  }

  @Test
  void jsonMadeToHarmIsRefused() throws IOException {
    String first = array("a", "F32", "[1]", "[0,4]");
    assertTrue(refused("{" + first + "," + first + "}", 4).contains("Duplicate"));
    assertTrue(refused("{\"a\":" + "[".repeat(100_000), 4).contains("nesting"));
    refused("{\"a\":" + "9".repeat(100_000) + "}", 4);
    refused("{\"__metadata__\":{\"a\":1}}", 0);
  }

  @Test
  void namesThatTheFormatCannotTellApartAreNotWritten() {
    Path path = folder.resolve("b.safetensors");
    NamedArray array = NamedArray.of("a", new float[1]);
    assertThrows(
        DataException.class, () -> Safetensors.write(path, List.of(array, array), Map.of()));
    assertThrows(
        DataException.class,
        () -> Safetensors.write(path, List.of(array.named("__metadata__")), Map.of()));
  }

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    Mutations mutations = new Mutations(3);
    mutations.run(
        folder,
        List.of(Golden.file("arrays.safetensors")),
        mutations::damaged,
        path -> Safetensors.read(path).arrays().forEach(NamedArray::floats));
  }
}
