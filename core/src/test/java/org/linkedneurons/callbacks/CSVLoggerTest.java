package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;
import org.linkedneurons.checkpoints.CheckpointFolder;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.History;

class CSVLoggerTest {
  private static final String HEADER = "epoch,loss,accuracy,val_loss,val_accuracy,learning_rate";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void chooseAFileInAFolderThatIsMissing() {
    file = folder.resolve("run/metrics.csv");
  }

  @Test
  void aHeaderAndALineAnEpochThatGivesBackEachBitOfTheHistory() throws IOException {
    History history = Tiny.fit(3, new CSVLogger(file));
    assertEquals(expected(history), Files.readAllLines(file));
  }

  private static List<String> expected(History history) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (Map<String, Double> logs : history.epochs()) {
      String line = lines.size() - 1 + "";
      for (double value : logs.values()) {
        line += "," + value;
      }
      lines.add(line);
    }
    return lines;
  }

  @Test
  void eachLineIsThereAsSoonAsItsEpochHasEnded() {
    List<Long> lines = new ArrayList<>();
    Callback reader =
        new Callback() {
          @Override
          public void onEpochEnd(Event.EpochEnd event) {
            try (var content = Files.lines(file)) {
              lines.add(content.count());
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }
        };
    Tiny.fit(2, new CSVLogger(file), reader);
    assertEquals(List.of(2L, 3L), lines);
  }

  @Test
  void aResumedTrainingNeitherLosesNorRepeatsLines() throws IOException {
    CheckpointFolder checkpoints = new CheckpointFolder(folder, 9);
    Tiny.fit(3, new CSVLogger(file), ModelCheckpoint.every(1, checkpoints));
    // It was killed in the 13th epoch, while it wrote a line; its newest checkpoint is of the 2nd.
    Files.writeString(file, "1", StandardOpenOption.APPEND);
    History history = Tiny.fit(Tiny.options(5, new CSVLogger(file)).resume(checkpoints.at(6)));
    assertEquals(5, history.epochs().size());
    assertEquals(expected(history), Files.readAllLines(file));
  }

  @Test
  void aNewTrainingBeginsANewFile() throws IOException {
    Tiny.fit(3, new CSVLogger(file));
    Tiny.fit(1, new CSVLogger(file));
    assertEquals(2, Files.readAllLines(file).size());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedInOneLine() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("occupied"), "precious");
    CSVLogger logger = new CSVLogger(notAFolder.resolve("metrics.csv"));
    FileException error = assertThrows(FileException.class, () -> Tiny.fit(1, logger));
    assertEquals(1, error.getMessage().lines().count());
    assertTrue(error.getMessage().contains("metrics.csv"), error.getMessage());
    assertEquals("precious", Files.readString(notAFolder));
  }

  @Test
  void namesWithCommasAreQuotedAndUnderstoodByATrainingThatGoesOn() throws IOException {
    Callback naming =
        new Callback() {
          @Override
          public void onEpochEnd(Event.EpochEnd event) {
            event.logs().put("dead_units/a, \"b\"", 0.25);
          }
        };
    CheckpointFolder checkpoints = new CheckpointFolder(folder, 9);
    Tiny.fit(1, naming, new CSVLogger(file), ModelCheckpoint.every(1, checkpoints));
    Tiny.fit(Tiny.options(2, naming, new CSVLogger(file)).resume(checkpoints.at(3)));
    List<String> lines = Files.readAllLines(file);
    assertEquals(HEADER + ",\"dead_units/a, \"\"b\"\"\"", lines.getFirst());
    assertTrue(lines.get(1).endsWith(",0.25"));
    assertTrue(lines.get(2).endsWith(",0.25"));
  }
}
