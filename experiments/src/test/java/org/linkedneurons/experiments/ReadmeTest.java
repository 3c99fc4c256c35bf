package org.linkedneurons.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the README's Java: both examples compile and run as printed, and learn. */
class ReadmeTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\\n(.*?public class (\\w+).*?)```", Pattern.DOTALL);

  private static List<MatchResult> examples() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    return EXAMPLE.matcher(readme).results().toList();
  }

  @Test
  void bothExamplesRunAsPrinted(@TempDir Path folder) throws Exception {
    List<MatchResult> examples = examples();
    assertEquals(2, examples.size());
    String sequential = run(examples.get(0), folder);
    assertTrue(sequential.contains("Total params: 2,399,242"), sequential);
    assertTrue(accuracy(sequential, "accuracy=([0-9.]+)") > 0.8, sequential);
    String functional = run(examples.get(1), folder);
    assertTrue(accuracy(functional, "validation accuracy ([0-9.]+)") > 0.85, functional);
  }

  private static double accuracy(String output, String pattern) {
    return Pattern.compile(pattern)
        .matcher(output)
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .findFirst()
        .orElse(0);
  }

  private static String run(MatchResult example, Path folder) throws Exception {
    Path source = folder.resolve(example.group(2) + ".java");
    Files.writeString(source, example.group(1));
    Path output = folder.resolve(example.group(2) + ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                source.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it ends");
    String text = Files.readString(output);
    assertEquals(0, process.exitValue(), text);
    return text;
  }
}
