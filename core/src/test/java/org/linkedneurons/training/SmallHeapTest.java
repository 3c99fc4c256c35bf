package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Protects small Java heaps: native memory is not theirs, and has no limit of a few times them. */
class SmallHeapTest {

  /** What runs in a process of its own. */
  static final class Training {
    private Training() {}

    public static void main(String[] arguments) {
      try (var model = Toy.model(1)) {
        model.fit(Toy.samples(250, 1).batch(32), FitOptions.epochs(2));
        System.out.println(model.predict(new float[Toy.FEATURES]).length);
      }
    }
  }

  @Test
  void aHeapOf16MegabytesTrains() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Training.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertEquals(Toy.CLASSES, Integer.parseInt(output.strip()));
  }
}
