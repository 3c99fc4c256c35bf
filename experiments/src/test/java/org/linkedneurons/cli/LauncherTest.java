package org.linkedneurons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Protects the script lkn, in a tree of its own with a stand-in for Maven and for Java. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "lkn is a shell script")
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "dirname",
          "find",
          "grep",
          "head",
          "ls",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sh",
          "sleep",
          "tr");

  @TempDir private Path folder;
  private Path tree;

  private record Ended(int code, List<String> out, List<String> err) {}

  @BeforeEach
  void makeTree() throws IOException {
    tree = Files.createDirectories(folder.resolve("a tree with blanks"));
    Files.copy(Path.of("..", "lkn"), tree.resolve("lkn"));
    assertTrue(tree.resolve("lkn").toFile().setExecutable(true));
    for (String module : List.of("core", "datasets", "experiments")) {
      Files.createDirectories(tree.resolve(module).resolve("src/main"));
      Files.writeString(tree.resolve(module).resolve("pom.xml"), "");
    }
    Files.writeString(tree.resolve("pom.xml"), "");
    script(tree.resolve("mvnw"), "echo building >>maven-calls");
    Path jdk = folder.resolve("jdks/some jdk");
    script(jdk.resolve("bin/javac"), "exit 0");
    script(jdk.resolve("bin/java"), "for last; do :; done; echo started with $last");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    Path old = folder.resolve("jdks/old");
    script(old.resolve("bin/javac"), "exit 0");
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      Path found =
          List.of("/bin", "/usr/bin").stream()
              .map(place -> Path.of(place, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(() -> new AssertionError("no " + tool));
      Files.createSymbolicLink(folder.resolve("bin").resolve(tool), found);
    }
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private Ended start(Path launcher, String jdks) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--help");
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LKN_JVM_DIRS", folder.resolve(jdks).toString());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new Ended(process.waitFor(), Files.readAllLines(out), Files.readAllLines(err));
  }

  private int builds() throws IOException {
    Path calls = tree.resolve("maven-calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  @Test
  void withoutJdk25OneLineSaysWhatToInstall() throws Exception {
    Ended ended = start(tree.resolve("lkn"), "nowhere");
    assertEquals(4, ended.code());
    assertEquals(
        List.of(
            "lkn: no JDK 25 found; install one (for example Temurin 25) or set JAVA_HOME to it"),
        ended.err());
  }

  @Test
  void itBuildsOnFirstUseAndAfterChangesOnly() throws Exception {
    Ended first = start(tree.resolve("lkn"), "jdks");
    assertEquals(List.of("started with --help"), first.out());
    assertEquals(1, first.err().size(), first.err().toString());
    assertTrue(first.err().getFirst().contains("first use"), first.err().toString());
    assertEquals(1, builds());
    assertEquals(List.of(), start(tree.resolve("lkn"), "jdks").err());
    assertEquals(1, builds());
    Path source = tree.resolve("core/src/main/New.java");
    Files.writeString(source, "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertTrue(start(tree.resolve("lkn"), "jdks").err().getFirst().contains("sources changed"));
    assertEquals(2, builds());
  }

  @Test
  void itStartsThroughALink() throws Exception {
    Path link = folder.resolve("a link");
    Files.createSymbolicLink(link, Path.of("a tree with blanks/lkn"));
    assertEquals(List.of("started with --help"), start(link, "jdks").out());
  }

  @Test
  void aFailedBuildShowsMavensOutputAndIsTriedAgain() throws Exception {
    script(tree.resolve("mvnw"), "echo building >>maven-calls; echo what Maven says; exit 1");
    Ended ended = start(tree.resolve("lkn"), "jdks");
    assertEquals(4, ended.code());
    assertTrue(ended.err().contains("what Maven says"), ended.err().toString());
    assertEquals(4, start(tree.resolve("lkn"), "jdks").code());
    assertEquals(2, builds());
  }
}
