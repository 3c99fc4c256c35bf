package org.linkedneurons.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds a JDK and knows when to build, in a tree whose Maven and JDK are stubs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher there is another, lkn.cmd")
final class LauncherTest {
  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$JAVA_HOME $*" >>builds.txt
      while [ -e hold ]; do sleep 0.1; done
      if [ -e broken ]; then echo "a bug in Bug.java"; exit 1; fi
      mkdir -p experiments/target/lkn/lib
      """;

  private static final String FIRST_BUILD =
      "Building Linked Neurons: first use, a minute or more...\n";
  private static final String REBUILD = "Building Linked Neurons: sources changed...\n";
  private static final String NO_JDK =
      "lkn: no JDK 25 found; install one (for example Temurin 25) or set JAVA_HOME to it\n";

  @TempDir private Path folder;
  private Path home;
  private Path jdk25;
  private Path jdk17;

  @BeforeEach
  void makeTree() throws IOException {
    home = folder.resolve("a clone with spaces");
    for (String file : List.of("core/src/main/A.java", "datasets/src/main/B.java", "pom.xml")) {
      write(home.resolve(file), "");
    }
    write(home.resolve("experiments/src/main/C.java"), "");
    executable(home.resolve("mvnw"), MAVEN);
    Files.copy(Path.of("..", "lkn"), home.resolve("lkn"), StandardCopyOption.COPY_ATTRIBUTES);
    jdk25 = jdk("25.0.1");
    jdk17 = jdk("17.0.15");
  }

  @Test
  void buildsOnFirstUseOnly() throws Exception {
    assertEquals(FIRST_BUILD, run("list").expect(0).err());
    assertEquals("", run("list").expect(0).err());
    assertEquals(1, builds().size(), builds()::toString);
    assertTrue(builds().getFirst().startsWith(jdk25 + " "), "Maven runs on the JDK that was found");
  }

  @Test
  void handsArgumentsOnAsTheyAre() throws Exception {
    Lkn.Ended ended = run("run", "--output", "a  folder", "*", "").expect(0);
    List<String> lines = ended.out().lines().toList();
    int main = lines.indexOf("[org.linkedneurons.experiments.cli.Main]");
    assertEquals(
        List.of("[run]", "[--output]", "[a  folder]", "[*]", "[]"),
        lines.subList(main + 1, lines.size()));
  }

  @Test
  void javaTakesThePlaceOfTheScriptSoThatSignalsReachIt() throws Exception {
    Lkn.Running running = start(List.of(), home.resolve("lkn"), "list");
    String pid = Long.toString(running.process().pid());
    assertEquals(pid, running.ended().expect(0).out().lines().findFirst().orElseThrow());
  }

  @Test
  void startsThroughLinksFromAnyFolder() throws Exception {
    Files.createSymbolicLink(folder.resolve("near"), home.getFileName());
    Path far = folder.resolve("far away/lkn");
    Files.createDirectories(far.getParent());
    Files.createSymbolicLink(far, Path.of("../near/lkn"));
    Lkn.Ended ended = start(List.of(), far, "list").ended().expect(0);
    String lib = home.toRealPath().resolve("experiments/target/lkn/lib/*").toString();
    assertTrue(ended.out().contains("[" + lib + "]"), ended::toString);
  }

  @Test
  void buildsAgainWhenASourceOrPomChanged() throws Exception {
    run("list").expect(0);
    for (String file :
        List.of(
            "core/src/main/A.java",
            "terminal/src/main/New.java",
            "experiments/src/main/New.java",
            "pom.xml")) {
      age();
      assertEquals("", run("list").expect(0).err());
      write(home.resolve(file), "changed");
      assertEquals(REBUILD, run("list").expect(0).err(), file);
    }
    age();
    Files.delete(home.resolve("datasets/src/main/B.java"));
    assertEquals(REBUILD, run("list").expect(0).err(), "a source is gone");
  }

  @Test
  void buildsAgainForAnotherProfile() throws Exception {
    run("list").expect(0);
    List<String> gpu = List.of("env", "LKN_PROFILE=gpu");
    assertEquals(REBUILD, start(gpu, home.resolve("lkn"), "list").ended().expect(0).err());
    assertEquals("", start(gpu, home.resolve("lkn"), "list").ended().expect(0).err());
    assertTrue(builds().get(1).endsWith(" -Pgpu"), builds()::toString);
  }

  @Test
  void showsWhatMavenSaysOnlyWhenTheBuildFails() throws Exception {
    Path broken = Files.createFile(home.resolve("broken"));
    Lkn.Ended ended = run("list").expect(4);
    Path log = home.toRealPath().resolve("experiments/target/build.log");
    String failure = "lkn: the build failed, as shown above (kept in " + log + ")\n";
    assertEquals(FIRST_BUILD + "a bug in Bug.java\n" + failure, ended.err());
    assertEquals("", ended.out());
    Files.delete(broken);
    assertEquals(FIRST_BUILD, run("list").expect(0).err(), "a failed build is no build");
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    Path hold = Files.createFile(home.resolve("hold"));
    Lkn.Running first = start(List.of(), home.resolve("lkn"), "list");
    first.until(home.resolve("builds.txt"));
    Lkn.Running second = start(List.of(), home.resolve("lkn"), "list");
    Files.delete(hold);
    assertEquals(FIRST_BUILD, first.ended().expect(0).err());
    assertEquals("", second.ended().expect(0).err());
    assertEquals(1, builds().size(), builds()::toString);
  }

  @Test
  void aKilledBuildIsBuiltAgain() throws Exception {
    Path hold = Files.createFile(home.resolve("hold"));
    start(List.of(), home.resolve("lkn"), "list")
        .until(home.resolve("builds.txt"))
        .signal("KILL")
        .ended()
        .expect(137);
    Files.delete(hold);
    assertEquals(FIRST_BUILD, run("list").expect(0).err());
    assertEquals(2, builds().size(), builds()::toString);
  }

  @Test
  void withoutJdk25OneLineSaysWhatToInstall() throws Exception {
    Lkn.Ended ended = startOn(jdk17, jdk17, folder.resolve("nowhere")).ended().expect(4);
    assertEquals(NO_JDK, ended.err());
    assertEquals("", ended.out());
  }

  @Test
  void aJdk25IsFoundOnThePath() throws Exception {
    startOn(jdk17, jdk25, folder.resolve("nowhere")).ended().expect(0);
  }

  @Test
  void aJdk25IsFoundInTheUsualFolders() throws Exception {
    startOn(jdk17, jdk17, folder.resolve("nowhere:" + folder + "/jdks")).ended().expect(0);
  }

  private Lkn.Ended run(String... args) throws IOException, InterruptedException {
    return start(List.of(), home.resolve("lkn"), args).ended();
  }

  private Lkn.Running start(List<String> before, Path lkn, String... args)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("env", "-u", "LKN_PROFILE", "JAVA_HOME=" + jdk25));
    line.addAll(before);
    List<String> command = new ArrayList<>(List.of(lkn.toString()));
    command.addAll(List.of(args));
    return new Lkn(folder).start(folder, line, command);
  }

  private Lkn.Running startOn(Path javaHome, Path onPath, Path usual)
      throws IOException, InterruptedException {
    String path = onPath.resolve("bin") + ":" + System.getenv("PATH");
    List<String> before =
        List.of("env", "JAVA_HOME=" + javaHome, "PATH=" + path, "LKN_JVM_DIRS=" + usual);
    return start(before, home.resolve("lkn"), "list");
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(home.resolve("builds.txt"));
  }

  /** Moves the last build and all before it into the past, so that a change now is newer. */
  private void age() throws IOException {
    FileTime built = FileTime.from(Instant.parse("2021-01-01T00:00:00Z"));
    FileTime written = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, file.endsWith("lkn/built") ? built : written);
      }
    }
  }

  private Path jdk(String version) throws IOException {
    Path jdk = folder.resolve("jdks").resolve("jdk " + version);
    write(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    executable(jdk.resolve("bin/java"), "#!/bin/sh\necho $$\nprintf '[%s]\\n' \"$@\"\n");
    return jdk;
  }

  private static void executable(Path file, String text) throws IOException {
    write(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardOpenOption.CREATE);
  }
}
