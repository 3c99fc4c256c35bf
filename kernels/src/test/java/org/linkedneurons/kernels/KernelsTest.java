package org.linkedneurons.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tensorflow.TensorFlow;

class KernelsTest {

  /** What a process without kernels prints. */
  static final class Ask {
    private Ask() {}

    public static void main(String[] arguments) {
      System.out.println(Kernels.unavailable().orElse("available"));
    }
  }

  private static String ask(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Ask.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor());
    return answer;
  }

  @Test
  void areThere() {
    assertEquals(Optional.empty(), Kernels.unavailable());
    assertEquals(Optional.empty(), Kernels.unavailable());
  }

  @Test
  void anotherTensorFlowIsAReason() {
    String reason = Requirements.unmet("9.9.9").orElseThrow();
    assertEquals("made for TensorFlow 9.9.9, found " + TensorFlow.version(), reason);
  }

  @Test
  void noVectorModuleIsAReason() throws Exception {
    assertTrue(ask().contains("--add-modules jdk.incubator.vector"));
  }

  @Test
  void theUserIsAReason() throws Exception {
    assertTrue(ask("-Dlinkedneurons.kernels.off=true").startsWith("switched off"));
  }
}
