package org.linkedneurons.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The command as a process of its own, in a folder of its own, with the class path of these tests.
 *
 * @param folder the process' working folder, and its user's cache
 */
record Lkn(Path folder) {
  private static final long SECONDS = 120;

  /**
   * What a process left.
   *
   * @param code its exit code
   * @param out its standard output
   * @param err its standard error
   */
  record Ended(int code, String out, String err) {
    Ended expect(int expected) {
      assertEquals(expected, code, this::toString);
      return this;
    }
  }

  /** A process that still runs. */
  record Running(Process process, Path out, Path err) {

    /** Waits until the standard output holds a text. */
    Running until(String text) throws IOException, InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      while (!Files.readString(out).contains(text)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new AssertionError("no '%s': %s".formatted(text, ended()));
        }
        Thread.sleep(10);
      }
      return this;
    }

    /** Waits until there is a file. */
    Running until(Path file) throws IOException, InterruptedException {
      while (!Files.exists(file)) {
        if (!process.isAlive()) {
          throw new AssertionError("no %s: %s".formatted(file, ended()));
        }
        Thread.sleep(10);
      }
      return this;
    }

    Running signal(String name) throws IOException, InterruptedException {
      String pid = Long.toString(process.pid());
      assertEquals(0, new ProcessBuilder("kill", "-" + name, pid).start().waitFor());
      return this;
    }

    Ended ended() throws IOException, InterruptedException {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + Files.readString(out));
      }
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  Ended run(String... args) throws IOException, InterruptedException {
    return start(List.of(), args).ended();
  }

  Running start(String... args) throws IOException, InterruptedException {
    return start(List.of(), args);
  }

  /** Starts the command by way of another, such as one that limits the size of files. */
  Running start(List<String> before, String... args) throws IOException, InterruptedException {
    return start(folder, before, command(List.of(), args));
  }

  Running start(Path where, List<String> before, List<String> command)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(before);
    line.addAll(command);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(where.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "2"); // As the launcher does.
    return new Running(builder.start(), out, err);
  }

  static List<String> command(List<String> flags, String... args) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    line.addAll(flags);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of(args));
    return line;
  }

  /** {@return the folders of all runs of one variant of mnist, oldest first} */
  List<Path> runs(String variant) throws IOException {
    Path parent = folder.resolve("runs/mnist");
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> runs = Files.list(parent)) {
      return runs.filter(run -> run.getFileName().toString().startsWith(variant + "-"))
          .sorted()
          .toList();
    }
  }

  /** {@return the only run of a variant} */
  Path onlyRun(String variant) throws IOException {
    List<Path> runs = runs(variant);
    assertEquals(1, runs.size(), runs::toString);
    return runs.getFirst();
  }

  static JsonNode record(Path run) throws IOException {
    return new ObjectMapper().readTree(run.resolve("run.json").toFile());
  }

  /** {@return the path relative to the process' folder, as the command prints it} */
  String printed(Path path) {
    return folder.relativize(path).toString();
  }
}
