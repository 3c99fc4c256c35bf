package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.FileException;
import org.linkedneurons.ModelException;
import org.linkedneurons.checkpoints.CheckpointFolder;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.History;

class ModelCheckpointTest {
  @TempDir private Path folder;

  private CheckpointFolder keep(int count) {
    return new CheckpointFolder(folder, count);
  }

  private static Callback stopAt(int epoch, int batch, Ending ending) {
    return new Callback() {
      @Override
      public void onBatchEnd(Event.BatchEnd event) {
        if (event.epoch() == epoch && event.batch() == batch) {
          event.fit().stop(ending, "test");
        }
      }
    };
  }

  private List<String> checkpoints() throws IOException {
    return names(folder);
  }

  private static List<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".index"))
          .sorted()
          .toList();
    }
  }

  @Test
  void afterEveryNEpochsAndTheLast() throws IOException {
    Tiny.fit(5, ModelCheckpoint.every(2, keep(9)));
    assertEquals(List.of("ckpt-12.index", "ckpt-15.index", "ckpt-6.index"), checkpoints());
  }

  @Test
  void onlyTheNewestStayAndTensorFlowsListNamesThem() throws IOException {
    Tiny.fit(4, ModelCheckpoint.every(1, keep(2)));
    assertEquals(List.of("ckpt-12.index", "ckpt-9.index"), checkpoints());
    assertEquals(
        List.of(
            "model_checkpoint_path: \"ckpt-12\"",
            "all_model_checkpoint_paths: \"ckpt-9\"  # every 1, keep 2",
            "all_model_checkpoint_paths: \"ckpt-12\"  # every 1, keep 2"),
        Files.readAllLines(folder.resolve("checkpoint")));
  }

  @Test
  void aTrainingThatStartsAnewInTheFolderKeepsItsOwnAndNotTheOldOnes() throws IOException {
    Tiny.fit(4, ModelCheckpoint.every(1, keep(1)));
    Tiny.fit(1, ModelCheckpoint.every(1, keep(1)));
    assertEquals(List.of("ckpt-3.index"), checkpoints());
  }

  @Test
  void theClockDecidesNeitherWhatIsNewestNorWhatIsDeleted() throws IOException {
    Tiny.fit(2, ModelCheckpoint.every(1, keep(2)));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(86400)));
      }
    }
    Tiny.fit(Tiny.options(4, ModelCheckpoint.every(1, keep(2))).resume(folder.resolve("ckpt-6")));
    assertEquals(List.of("ckpt-12.index", "ckpt-9.index"), checkpoints());
    assertEquals(folder.resolve("ckpt-12"), keep(2).newest().orElseThrow());
  }

  @Test
  void theNewestIsWhatTensorFlowsFileSaysAndWithoutItThatOfMostSteps() throws IOException {
    Tiny.fit(3, ModelCheckpoint.every(1, keep(9)));
    Tiny.fit(1, ModelCheckpoint.every(1, keep(9)));
    assertEquals(folder.resolve("ckpt-3"), keep(9).newest().orElseThrow());
    Files.delete(folder.resolve("checkpoint"));
    assertEquals(folder.resolve("ckpt-9"), keep(9).newest().orElseThrow());
  }

  @Test
  void twoInOneFolderDoNotDeleteEachOthers() throws IOException {
    Callback best = new Scripted(ModelCheckpoint.best("loss", keep(1)), "loss", 3, 1, 2, 2, 2);
    Tiny.fit(5, ModelCheckpoint.every(1, keep(2)), best, ModelCheckpoint.every(4, keep(1)));
    assertEquals(List.of("ckpt-12.index", "ckpt-15.index", "ckpt-6.index"), checkpoints());
    assertEquals(
        List.of(
            "model_checkpoint_path: \"ckpt-15\"",
            "all_model_checkpoint_paths: \"ckpt-6\"  # best loss, keep 1",
            "all_model_checkpoint_paths: \"ckpt-12\"  # every 1, keep 2",
            "all_model_checkpoint_paths: \"ckpt-15\"  # every 1, keep 2; every 4, keep 1"),
        Files.readAllLines(folder.resolve("checkpoint")));
  }

  @Test
  void weightsInTheFolderAreNamedButNoTrainingToGoOnWith() throws IOException {
    Tiny.fit(1, ModelCheckpoint.every(1, keep(9)));
    try (Sequential model = Tiny.model()) {
      model.saveWeights(folder.resolve("a \"b\"\nc"));
    }
    assertEquals(
        "model_checkpoint_path: \"a \\\"b\\\"\\nc\"",
        Files.readAllLines(folder.resolve("checkpoint")).getFirst());
    assertEquals(folder.resolve("ckpt-3"), keep(9).newest().orElseThrow());
    Tiny.fit(1, ModelCheckpoint.every(1, keep(1)));
    assertTrue(Files.exists(folder.resolve("a \"b\"\nc.index")));
  }

  @Test
  void whatAKilledWriteLeftIsRemoved() throws IOException {
    Path left = folder.resolve(".ckpt-2.99999999999-1.tmp.data-00000-of-00001.tempstate12");
    Files.writeString(left, "half");
    Tiny.fit(1, ModelCheckpoint.every(1, keep(1)));
    assertTrue(Files.notExists(left));
  }

  @Test
  void onlyWhenAFigureIsBetterThanEver() throws IOException {
    var best = ModelCheckpoint.best("val_accuracy", keep(9));
    Tiny.fit(4, new Scripted(best, "val_accuracy", 0.5, 0.7, 0.6, 0.8));
    assertEquals(List.of("ckpt-12.index", "ckpt-3.index", "ckpt-6.index"), checkpoints());
  }

  @Test
  void theBestWeightsCanBeTakenUpAfterTraining() {
    float[] probe = {1, 2, 3, 4};
    float[][] predictions = new float[3][];
    try (Sequential model = Tiny.model()) {
      Callback reader =
          new Callback() {
            @Override
            public void onEpochEnd(Event.EpochEnd event) {
              predictions[event.epoch()] = model.predict(probe);
            }
          };
      var best = new Scripted(ModelCheckpoint.best("val_loss", keep(1)), "val_loss", 3, 1, 2);
      model.fit(Tiny.TRAIN, Tiny.options(3, reader, best));
      model.step().checkpoint().read(keep(1).newest().orElseThrow());
      assertArrayEquals(predictions[1], model.predict(probe));
    }
  }

  @Test
  void anInterruptionIsWrittenInTheMiddleOfAnEpoch() throws IOException {
    Tiny.fit(5, ModelCheckpoint.every(3, keep(9)), stopAt(1, 1, Ending.INTERRUPTED));
    assertEquals(List.of("ckpt-5.index"), checkpoints());
  }

  @Test
  void anInterruptionDoesNotTakeThePlaceOfTheBest() throws IOException {
    var best = ModelCheckpoint.best("loss", keep(1));
    Tiny.fit(5, best, stopAt(1, 1, Ending.INTERRUPTED));
    assertEquals(List.of("ckpt-3.index"), checkpoints());
    assertEquals(List.of("ckpt-5.index"), names(folder.resolve("interrupted")));
  }

  @Test
  void whatItWritesIsTheStateOfAllCallbacksAfterTheEpochWhereverTheyStand() {
    double[] figures = {1, 2, 2, 2, 2, 2};
    Callback[] order = {
      new Scripted(new EarlyStopping("loss", 0, 4), "loss", figures),
      ModelCheckpoint.every(1, keep(9)),
      new Scripted(
          ModelCheckpoint.best("loss", new CheckpointFolder(folder.resolve("best"), 9)),
          "loss",
          figures),
      new Scripted(new EarlyStopping("loss", 0, 4), "loss", figures),
    };
    Tiny.fit(3, order);
    for (int only : new int[] {0, 3}) {
      Callback before =
          new Scripted(new EarlyStopping("loss", 0, only == 0 ? 4 : 99), "loss", figures);
      Callback after =
          new Scripted(new EarlyStopping("loss", 0, only == 3 ? 4 : 99), "loss", figures);
      Callback best =
          new Scripted(
              ModelCheckpoint.best("loss", new CheckpointFolder(folder.resolve("again"), 9)),
              "loss",
              figures);
      History history =
          Tiny.fit(
              Tiny.options(6, before, ModelCheckpoint.every(9, keep(99)), best, after)
                  .resume(folder.resolve("ckpt-9")));
      assertEquals(Ending.STOPPED, history.ending());
      assertEquals(5, history.epochs().size(), "as if it had never been stopped");
      assertTrue(Files.notExists(folder.resolve("again")), "no later epoch was better");
    }
  }

  @Test
  void aTrainingGoesOnWithOtherCallbacksBeside() {
    double[] figures = {1, 2, 2, 2, 2, 2};
    Tiny.fit(
        3,
        new ReduceLROnPlateau("loss", 0.5, 9),
        new Scripted(new EarlyStopping("loss", 0, 4), "loss", figures),
        ModelCheckpoint.every(1, keep(9)));
    History history =
        Tiny.fit(
            Tiny.options(
                    6,
                    ModelCheckpoint.every(9, keep(9)),
                    new Scripted(new EarlyStopping("loss", 0, 4), "loss", figures),
                    new EarlyStopping("loss", 0, 99))
                .resume(folder.resolve("ckpt-9")));
    assertEquals(5, history.epochs().size());
  }

  @Test
  void resumedAnywhereRatesAndFiguresAreThoseOfTheUndisturbedTraining() {
    History whole = Tiny.fit(6, callbacks());
    assertTrue(whole.last("learning_rate") < 0.05, "the plateau was reached");
    for (int[] at : new int[][] {{0, 0}, {0, 2}, {1, 2}, {2, 1}, {4, 0}}) {
      CheckpointFolder own = new CheckpointFolder(folder.resolve(at[0] + "-" + at[1]), 1);
      Callback[] some = callbacks();
      Tiny.fit(
          6,
          some[0],
          some[1],
          stopAt(at[0], at[1], Ending.INTERRUPTED),
          ModelCheckpoint.every(3, own));
      History resumed = Tiny.fit(Tiny.options(6, callbacks()).resume(own.newest().orElseThrow()));
      assertEquals(whole.epochs(), resumed.epochs());
    }
  }

  /** Each asks for more than the training gives, so rates fall. */
  private static Callback[] callbacks() {
    return new Callback[] {
      new LearningRateScheduler((epoch, rate) -> rate * 0.9),
      new ReduceLROnPlateau("val_loss", 0.7, 2, 10, 0, 0)
    };
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedInOneLine() throws IOException {
    Path occupied = Files.writeString(folder.resolve("occupied"), "precious");
    var checkpoint = ModelCheckpoint.every(1, new CheckpointFolder(occupied.resolve("below"), 1));
    FileException error = assertThrows(FileException.class, () -> Tiny.fit(1, checkpoint));
    assertEquals(1, error.getMessage().lines().count());
    assertTrue(error.getMessage().contains("occupied"), error.getMessage());
    assertEquals("precious", Files.readString(occupied));
  }

  @Test
  void aWriteThatFailsLeavesTheEarlierCheckpointWhole() throws IOException {
    Tiny.fit(1, ModelCheckpoint.every(1, keep(2)));
    // A folder in the place of the file that the next one is renamed to.
    Files.createDirectories(folder.resolve("ckpt-6.index/full"));
    var options =
        Tiny.options(2, ModelCheckpoint.every(1, keep(2))).resume(folder.resolve("ckpt-3"));
    FileException error = assertThrows(FileException.class, () -> Tiny.fit(options));
    assertEquals(1, error.getMessage().lines().count());
    History history = Tiny.fit(Tiny.options(2).resume(folder.resolve("ckpt-3")));
    assertEquals(2, history.epochs().size());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(), files.filter(file -> file.getFileName().toString().contains("tmp")).toList());
    }
  }

  @Test
  void settingsThatKeepNothingAreRefused() {
    assertThrows(ModelException.class, () -> ModelCheckpoint.every(0, keep(1)));
    assertThrows(ModelException.class, () -> keep(0));
  }
}
