package org.linkedneurons.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command answers without training. */
final class AnswersTest {
  @TempDir private Path folder;

  @Test
  void helpNamesCommandsAndExitCodes() throws Exception {
    assertSays("--help", "run", "list", "summary", "data", "130   interrupted");
  }

  @Test
  void helpOfRunShowsDefaults() throws Exception {
    assertSays(
        "run --help",
        "--epochs",
        "lkn list",
        "--batch-size",
        "--width",
        "--budget",
        "--seed",
        "Default: 100");
  }

  @Test
  void listNamesExperimentsVariantsAndData() throws Exception {
    String variants = "prelu relu selu swish lkprelu lkrelu lkselu lkswish";
    assertSays("list", "mnist: ", "shift: ", variants, "data: mnist", "epochs 20, batch size 128");
  }

  @Test
  void dataSaysWhereEachSetIs() throws Exception {
    assertSays("data", "embedded in the library", "fashion-mnist", "sha256: d0a3eec1f5a45440");
  }

  @Test
  void fetchChecksWhatIsThereAndSaysWhere() throws Exception {
    assertSays("data fetch mnist", "mnist: embedded in the library");
  }

  @Test
  void summaryCountsTheParametersOfThePaper() throws Exception {
    assertSays("summary mnist relu", "(ReLU)", "1,199,882");
    assertSays("summary mnist lkrelu", "(LKReLU)", "2,399,242");
  }

  @Test
  void versionNamesProjectTensorFlowAndJava() throws Exception {
    assertSays("--version", "linked-neurons 0.", "tensorflow-java 1.1.0", "java 25");
  }

  private void assertSays(String line, String... parts) throws Exception {
    Lkn.Ended ended = new Lkn(folder).run(line.split(" ")).expect(0);
    for (String part : parts) {
      assertTrue(ended.out().contains(part), () -> "no '" + part + "' in " + ended.out());
    }
    assertEquals("", ended.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "list", "run --help", "run mnits", "data"})
  void doesNotStartTensorFlow(String line) throws Exception {
    Path log = folder.resolve("classes.txt");
    List<String> flags = List.of("-Xlog:class+load:file=" + log);
    new Lkn(folder).start(folder, List.of(), Lkn.command(flags, line.split(" "))).ended();
    List<String> classes = Files.readAllLines(log);
    assertTrue(classes.stream().anyMatch(name -> name.contains("picocli")), "a log of classes");
    List<String> engine =
        classes.stream()
            .filter(name -> name.matches(".* org\\.(bytedeco|tensorflow\\.internal)\\..*"))
            .toList();
    assertEquals(List.of(), engine);
  }
}
