package org.linkedneurons.checkpoints;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.graph.Engine;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.optimizers.AdamW;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.optimizers.RMSprop;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.training.Fit;
import org.linkedneurons.training.FitOptions;

/** A checkpoint of another model is refused before anything is assigned. */
class OtherModelsTest {
  private static final float[] PROBE = {1, 2, 3};

  @TempDir private Path folder;

  /** Layers named by their names and widths: {@code "d2"} is layer d of two units. */
  private static Sequential model(String... layers) {
    Sequential model = new Sequential().add(Input.of(3));
    for (String layer : layers) {
      int units = Integer.parseInt(layer.substring(1));
      model.add(Dense.of(units).name(layer.substring(0, 1)));
    }
    return model;
  }

  private Path saved(String... layers) {
    Path path = folder.resolve(String.join("", layers));
    try (Sequential model = model(layers)) {
      model.saveWeights(path);
    }
    return path;
  }

  private static FileException refused(Path path, String... layers) {
    try (Sequential model = model(layers)) {
      float[] before = model.predict(PROBE);
      FileException error = assertThrows(FileException.class, () -> model.loadWeights(path));
      assertArrayEquals(before, model.predict(PROBE), "nothing may have changed");
      return error;
    }
  }

  @Test
  void ofOtherShapes() {
    FileException error = refused(saved("d2"), "d5");
    assertTrue(error.where().startsWith("layer 'd', weight 'kernel' in "), error.where());
    assertEquals("DT_FLOAT (3, 5)", error.expected());
    assertEquals("DT_FLOAT (3, 2)", error.found());
  }

  @Test
  void whereOnlyTheLastLayerDiffersTheFirstKeepsItsValues() {
    FileException error = refused(saved("a4", "b2"), "a4", "b3");
    assertTrue(error.where().startsWith("layer 'b', weight 'kernel'"), error.where());
  }

  @Test
  void ofOtherNames() {
    FileException error = refused(saved("d2"), "e2");
    assertTrue(error.where().startsWith("layer 'e', weight 'kernel'"), error.where());
    assertTrue(error.found().contains("d/kernel"), error.found());
  }

  @Test
  void ofMoreLayers() {
    FileException error = refused(saved("a3", "b3"), "a3");
    assertTrue(error.where().startsWith("layer 'b', weight "), error.where());
  }

  @Test
  void someWeightsAreTakenByNameOnRequestAndTheRestIsTold() {
    Path path = saved("a3", "b3");
    try (Sequential model = model("a3", "c2").engine(new Engine().seed(77))) {
      float[] before = model.predict(PROBE);
      assertEquals(List.of("c/kernel", "c/bias"), model.loadWeightsByName(path));
      assertFalse(Arrays.equals(before, model.predict(PROBE)));
      assertThrows(FileException.class, () -> model.loadWeightsByName(saved("x2")), "none fits");
      assertThrows(FileException.class, () -> model.loadWeightsByName(saved("a7")));
    }
  }

  private Path trained(Optimizer optimizer) {
    Path path = folder.resolve("training");
    try (Sequential model = model("d2")) {
      model.compile(optimizer, new MeanSquaredError());
      new Fit(model.step(), data(), FitOptions.epochs(1)).saveCheckpoint(path);
    }
    return path;
  }

  private static Dataset data() {
    return Samples.of(new float[] {1, 2, 3}, new float[] {1, 0}, 1).batch(1);
  }

  private static FileException notResumed(Path path, Optimizer optimizer) {
    try (Sequential model = model("d2")) {
      model.compile(optimizer, new MeanSquaredError());
      float[] before = model.predict(PROBE);
      FitOptions options = FitOptions.epochs(1).resume(path);
      FileException error = assertThrows(FileException.class, () -> model.fit(data(), options));
      assertArrayEquals(before, model.predict(PROBE), "nothing may have changed");
      return error;
    }
  }

  @Test
  void ofAnotherOptimizerOfTheSameSlots() {
    FileException error = notResumed(trained(new Adam()), new RMSprop());
    assertEquals("RMSprop with slots [momentum, velocity]", error.expected());
    assertEquals("Adam with slots [momentum, velocity]", error.found());
    assertEquals("AdamW", notResumed(trained(new Adam()), new AdamW()).expected().split(" ", 2)[0]);
  }

  @Test
  void ofAnOptimizerOfMoreOrFewerSlots() {
    FileException fewer = notResumed(trained(new SGD(0.1)), new Adam());
    assertTrue(fewer.found().startsWith("SGD"), fewer.found());
    FileException more = notResumed(trained(new Adam()), new SGD(0.1));
    assertEquals("Adam with slots [momentum, velocity]", more.found());
  }

  @Test
  void weightsAloneAreNoTraining() {
    FileException error = notResumed(saved("d2"), new SGD(0.1));
    assertTrue(error.remedy().contains("loadWeights"), error.remedy());
  }

  @Test
  void ofAnotherModelWhenATrainingGoesOn() {
    Path path = trained(new SGD(0.1));
    try (Sequential model = model("d5")) {
      model.compile(new SGD(0.1), new MeanSquaredError());
      var wide = Samples.of(new float[3], new float[5], 1).batch(1);
      FitOptions options = FitOptions.epochs(1).resume(path);
      FileException error = assertThrows(FileException.class, () -> model.fit(wide, options));
      assertEquals("DT_FLOAT (3, 2)", error.found());
    }
  }

  @Test
  void aTrainingsWeightsAreTakenWithoutTheRest() {
    Path path = trained(new Adam());
    try (Sequential model = model("d2")) {
      model.loadWeights(path);
    }
  }

  @Test
  void aByteThatIsWrongInTheLastValueLeavesTheFirstAsItWas() throws IOException {
    Path path = saved("a4", "b2");
    Path data = new Prefix(path).data();
    byte[] bytes = Files.readAllBytes(data);
    bytes[bytes.length - 1] ^= 1;
    Files.write(data, bytes);
    assertTrue(refused(path, "a4", "b2").found().contains("checksum"));
    Files.write(data, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    assertTrue(refused(path, "a4", "b2").found().contains("end in the middle"));
  }

  @Test
  void aByteThatIsWrongInTheIndexIsFoundWhereverItStands() throws IOException {
    Path path = saved("a4", "b2");
    Path index = new Prefix(path).index();
    byte[] whole = Files.readAllBytes(index);
    Set<String> names = new Bundle(new Prefix(path)).names();
    for (int at = 0; at < whole.length; at++) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 4;
      Files.write(index, bytes);
      try {
        assertEquals(names, new Bundle(new Prefix(path)).names(), "padding, byte " + at);
      } catch (FileException e) {
        assertEquals(path.toString(), e.where());
      }
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(index, Arrays.copyOf(whole, length));
      assertThrows(FileException.class, () -> new Bundle(new Prefix(path)), length + " bytes");
    }
  }
}
