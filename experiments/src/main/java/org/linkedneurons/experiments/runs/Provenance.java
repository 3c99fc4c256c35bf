package org.linkedneurons.experiments.runs;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a run's record says about programs and machine. */
public final class Provenance {
  private Provenance() {}

  /** {@return versions by name, without starting TensorFlow} */
  public static Map<String, String> versions() {
    Properties properties = new Properties();
    try (InputStream file = Provenance.class.getResourceAsStream("versions.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("linked-neurons", properties.getProperty("linked-neurons"));
    versions.put("tensorflow-java", properties.getProperty("tensorflow-java"));
    versions.put("java", Runtime.version().toString());
    return versions;
  }

  /** {@return the commit of the checkout that the launcher stands in, or "unknown"} */
  static String commit() {
    String home = System.getenv().getOrDefault("LKN_HOME", ".");
    try {
      Process git =
          new ProcessBuilder("git", "-C", home, "rev-parse", "HEAD")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String commit =
          new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor(5, TimeUnit.SECONDS) && git.exitValue() == 0 ? commit : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }

  /** {@return a path without the name of whose home it is in: records are made to be shown} */
  static String withoutHome(String path) {
    return path.replace(System.getProperty("user.home"), "~");
  }

  static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("arch", System.getProperty("os.arch"));
    machine.put("processor", processor());
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    OperatingSystemMXBean os = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    machine.put("memory_mib", os.getTotalMemorySize() >> 20);
    return machine;
  }

  private static String processor() {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(file)) {
      return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "unknown");
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst(".*:\\s*", ""))
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
