package org.linkedneurons.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.keras.archive.KerasArchive;
import org.linkedneurons.keras.arrays.ElementType;
import org.linkedneurons.keras.arrays.NamedArray;
import org.linkedneurons.keras.arrays.Npy;
import org.linkedneurons.keras.arrays.Npz;
import org.linkedneurons.keras.arrays.Safetensors;
import org.linkedneurons.keras.hdf5.Hdf5;
import org.linkedneurons.keras.hdf5.Hdf5Group;

/** Files go from Python to Java and back, and are the same to the bit; see {@code -Pkeras}. */
class RealKerasTest {
  private static final String PYTHON = System.getProperty("python", "");

  @TempDir Path made;
  @TempDir Path written;

  @BeforeEach
  void needsPython() {
    assumeFalse(PYTHON.isEmpty(), "the real Keras: no Python was given, see -Pkeras");
  }

  private static String python(String script, Path... folders) throws Exception {
    List<String> command = new ArrayList<>(List.of(PYTHON, "src/test/python/" + script));
    Arrays.stream(folders).map(Path::toString).forEach(command::add);
    Path log = Files.createTempFile("python", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      int status = process.waitFor();
      String output = Files.readString(log, StandardCharsets.UTF_8);
      assertEquals(0, status, output);
      return output;
    } finally {
      Files.delete(log);
    }
  }

  private void copyAll() {
    for (String name :
        List.of("tree.h5", "chunks.h5", "newest.h5", "model.weights.h5", "legacy.h5")) {
      Hdf5.write(written.resolve(name), Hdf5.read(made.resolve(name)));
    }
    for (String name : List.of("arrays.npz", "compressed.npz")) {
      Npz.write(written.resolve(name), Npz.read(made.resolve(name)));
    }
    for (String name : List.of("fortran.npy", "vector.npy")) {
      Npy.write(written.resolve(name), Npy.read(made.resolve(name)));
    }
    Safetensors tensors = Safetensors.read(made.resolve("arrays.safetensors"));
    Safetensors.write(written.resolve("arrays.safetensors"), tensors.arrays(), tensors.metadata());
    KerasArchive.read(made.resolve("model.keras")).write(written.resolve("model.keras"));
  }

  private void generate() {
    Hdf5Group root = new Hdf5Group().attribute("long", "é".repeat(100_000));
    root.attribute("names", IntStream.range(0, 4000).mapToObj(i -> "layer_" + i).toList());
    List<NamedArray> arrays = new ArrayList<>();
    ElementType[] types = ElementType.values();
    for (int i = 0; i < 3000; i++) {
      ElementType type = types[i % types.length];
      if (type != ElementType.BFLOAT16) {
        NamedArray array = Golden.values("0", type, i % 5, 1 + i % 3);
        String layer = "layers/dense_" + i + "/vars";
        root.group(layer).attribute("name", "dense_" + i).add(array);
        arrays.add(array.named(layer + "/0"));
      }
    }
    Hdf5.write(written.resolve("generated.h5"), root);
    Npz.write(written.resolve("generated.npz"), arrays);
  }

  @Test
  void filesGoThereAndBackBitForBit() throws Exception {
    python("make_files.py", made);
    copyAll();
    generate();
    String output = python("check_files.py", made, written);
    assertTrue(output.contains("arrays are bit-equal"), output);
    System.out.println(output.lines().filter(line -> line.contains("bit-equal")).toList());
  }
}
