package org.linkedneurons.checkpoints;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkedneurons.FileException;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.models.Sequential;

/** Checkpoints under any name, in any language, and what else a name may stand for. */
class PathsTest {
  private static final float[] PROBE = {1, 2, 3};

  @TempDir private Path folder;

  private static Sequential model() {
    return new Sequential().add(Input.of(3)).add(Dense.of(2).name("d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lr=[0.1]",
        "{a,b}",
        "*",
        "?",
        "back\\slash",
        "two\nlines",
        "100%d",
        "file:",
        "ü",
        "]["
      })
  void anyNameIsWrittenAndRead(String name) {
    for (Path path : List.of(folder.resolve(name).resolve("w"), folder.resolve(name + "-w"))) {
      try (Sequential model = model();
          Sequential other = model()) {
        model.saveWeights(path);
        other.loadWeights(path);
        assertArrayEquals(model.predict(PROBE), other.predict(PROBE));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa-IR", "ar-EG-u-nu-arab", "mr-IN", "bn-BD", "tr-TR", "ckb-IQ"})
  void namesAreTheSameInEveryLanguage(String tag) {
    Locale before = Locale.getDefault();
    try (Sequential model = model()) {
      model.saveWeights(folder.resolve("w"));
      Locale.setDefault(Locale.forLanguageTag(tag));
      model.loadWeights(folder.resolve("w"));
      model.saveWeights(folder.resolve("v"));
      assertTrue(Files.exists(folder.resolve("v.data-00000-of-00001")));
      assertThrows(FileException.class, () -> model.saveWeights(folder.resolve("I.HDF5")));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatTensorFlowsSaverWroteIsRead() throws IOException {
    for (String ending : List.of(".index", ".data-00000-of-00001")) {
      try (InputStream in = PathsTest.class.getResourceAsStream("/saver/model-3" + ending)) {
        Files.copy(in, folder.resolve("model-3" + ending));
      }
    }
    try (Sequential model = model()) {
      model.loadWeights(folder.resolve("model-3"));
      // 1 2 / 3 4 / 5 6 and 7 8: what the Saver's session held.
      assertArrayEquals(new float[] {29, 36}, model.predict(PROBE));
    }
  }

  private String found(Path path) {
    try (Sequential model = model()) {
      FileException error = assertThrows(FileException.class, () -> model.loadWeights(path));
      assertEquals(1, error.getMessage().lines().count());
      return error.found();
    }
  }

  @Test
  void whatIsNoCheckpointIsNamedForWhatItIs() throws IOException {
    Path hdf5 = Files.write(folder.resolve("a.h5"), new byte[] {(byte) 0x89, 'H', 'D', 'F', 13});
    assertTrue(found(hdf5).contains("HDF5"));
    Path keras = Files.write(folder.resolve("a.keras"), new byte[] {'P', 'K', 3, 4, 0});
    assertTrue(found(keras).contains(".keras"));
    Files.writeString(Files.createDirectory(folder.resolve("saved")).resolve("saved_model.pb"), "");
    assertTrue(found(folder.resolve("saved")).contains("SavedModel"));
    assertEquals("a folder", found(folder));
    assertEquals("no none.index", found(folder.resolve("none")));
    assertTrue(found(Path.of("/")).contains("none"));
    try (Sequential model = model()) {
      model.saveWeights(folder.resolve("w"));
    }
    assertEquals("one of a checkpoint's files", found(folder.resolve("w.index")));
    Files.writeString(folder.resolve("x.index"), "hello");
    assertEquals("another end than an index has", found(folder.resolve("x")));
  }

  @Test
  void theNamesOfOtherFormatsAreNotWritten() {
    try (Sequential model = model()) {
      for (String name : List.of("x.weights.h5", "x.keras", "X.H5", "x.hdf5")) {
        Path path = folder.resolve(name);
        assertThrows(FileException.class, () -> model.saveWeights(path));
        assertTrue(Files.notExists(new Prefix(path).index()));
      }
      assertThrows(FileException.class, () -> model.saveWeights(Path.of("")));
    }
  }
}
