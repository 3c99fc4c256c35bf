package org.linkedneurons.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lkn run} prints and leaves. */
final class RunTest {
  @TempDir private Path folder;

  @Test
  void printsALineAnEpochAndLeavesItsFiles() throws Exception {
    Lkn lkn = new Lkn(folder);
    Lkn.Ended ended =
        lkn.run("run", "mnist", "lkrelu", "--limit", "200", "--epochs", "2", "--threads", "2")
            .expect(0);
    Path run = lkn.onlyRun("lkrelu");
    List<String> lines = ended.out().lines().toList();
    assertEquals(4, lines.size(), ended::out);
    assertEquals("mnist lkrelu, seed 100: " + lkn.printed(run), lines.get(0));
    assertTrue(lines.get(1).startsWith("Epoch 1/2 - "), ended::out);
    assertTrue(lines.get(2).contains(" - val_accuracy: "), ended::out);
    assertTrue(lines.get(3).matches("Validation accuracy: best \\S+, last \\S+ \\(.*\\)"));
    assertEquals("", ended.err());

    assertEquals(3, Files.readAllLines(run.resolve("metrics.csv")).size());
    assertTrue(hasEvents(run.resolve("train")));
    assertTrue(hasEvents(run.resolve("validation")));
    assertTrue(Files.exists(run.resolve("checkpoints/ckpt-4.index")));
    assertRecord(Lkn.record(run));
  }

  private static boolean hasEvents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(
          file -> file.getFileName().toString().startsWith("events.out.tfevents"));
    }
  }

  private static void assertRecord(JsonNode record) {
    assertEquals("completed", record.at("/ended").asText());
    assertEquals("lkrelu", record.at("/options/variant").asText());
    assertEquals(200, record.at("/options/limit").asInt());
    assertEquals(2, record.at("/options/threads").asInt());
    assertEquals(100, record.at("/options/seed").asInt());
    assertEquals(2_399_242, record.at("/parameters").asInt());
    assertEquals(2, record.at("/result/epochs").asInt());
    double best = record.at("/result/best_val_accuracy").asDouble(-1);
    double last = record.at("/result/last_val_accuracy").asDouble(-1);
    assertTrue(0 <= last && last <= best && best <= 1, record::toString);
    assertEquals(2, record.at("/seconds_per_epoch").size());
    assertTrue(record.at("/data_checksum").asText().startsWith("d0a3eec1"));
    for (String known :
        List.of(
            "/versions/linked-neurons",
            "/versions/tensorflow-java",
            "/versions/java",
            "/versions/commit",
            "/machine/os",
            "/machine/processor",
            "/machine/cores",
            "/machine/memory_mib")) {
      assertFalse(record.at(known).asText().isEmpty(), known);
    }
  }

  @Test
  void quietPrintsNothingAndRunsCountSeedsUp() throws Exception {
    Lkn lkn = new Lkn(folder);
    Lkn.Ended ended =
        lkn.run("run mnist relu --limit 64 --epochs 1 --runs 2 --seed 7 --quiet".split(" "))
            .expect(0);
    assertEquals("", ended.out());
    assertEquals("", ended.err());
    List<Path> runs = lkn.runs("relu");
    assertEquals(2, runs.size());
    assertTrue(runs.get(0).getFileName().toString().startsWith("relu-7-"));
    assertTrue(runs.get(1).getFileName().toString().startsWith("relu-8-"));
  }

  @Test
  void aVariantThatDivergesIsRecordedAndTheOthersGoOn() throws Exception {
    Lkn lkn = new Lkn(folder);
    Lkn.Ended ended =
        lkn.run("run mnist relu selu --limit 256 --epochs 2 --learning-rate 1e30".split(" "))
            .expect(1);
    List<String> errors = ended.err().lines().toList();
    assertEquals(2, errors.size(), ended::err);
    String where = "diverged: the loss became \\S+ in epoch \\d+, batch \\d+ \\(step \\d+\\)";
    assertTrue(errors.get(0).matches("mnist relu " + where), ended::err);
    assertTrue(errors.get(1).matches("mnist selu " + where), ended::err);
    for (String variant : List.of("relu", "selu")) {
      JsonNode record = Lkn.record(lkn.onlyRun(variant));
      assertEquals("diverged", record.at("/ended").asText());
      assertTrue(record.at("/message").asText().contains("the loss became"), record::toString);
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "script, which gives a terminal, differs")
  void drawsABarOnATerminal() throws Exception {
    Lkn lkn = new Lkn(folder);
    String command =
        String.join(
            " ",
            Lkn.command(List.of(), "run mnist relu --limit 512 --batch-size 16".split(" ")).stream()
                .map(word -> "'" + word + "'")
                .toList());
    Lkn.Ended ended =
        lkn.start(
                folder,
                List.of("script", "-qec"),
                List.of(command + " --epochs 1", folder.resolve("typescript").toString()))
            .ended()
            .expect(0);
    assertTrue(ended.out().contains("Epoch 1/1   0% ["), ended::out);
    assertTrue(ended.out().contains("\r"), ended::out);
    assertTrue(ended.out().contains("Epoch 1/1 - "), ended::out);
  }
}
