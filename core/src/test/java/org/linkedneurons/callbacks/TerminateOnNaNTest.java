package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.checkpoints.CheckpointFolder;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.History;

class TerminateOnNaNTest {
  @Test
  void aLossThatIsNoNumberEndsTrainingAtOnceAndSaysWhere(@TempDir Path folder) {
    CheckpointFolder checkpoints = new CheckpointFolder(folder, 3);
    var spoiled =
        Tiny.TRAIN.map(
            batch -> {
              batch.inputs().getFirst()[0] = Float.NaN;
              return batch;
            });
    try (Sequential model = Tiny.model()) {
      History history =
          model.fit(
              epoch -> epoch < 1 ? Tiny.TRAIN.batches(epoch) : spoiled.batches(epoch),
              Tiny.options(3, new TerminateOnNaN(), ModelCheckpoint.every(1, checkpoints)));
      assertEquals(Ending.DIVERGED, history.ending());
      // As in Keras, the epoch that diverged is the history's last.
      assertEquals(2, history.epochs().size());
      assertTrue(Double.isNaN(history.last("loss")));
      assertTrue(Double.isNaN(history.last("val_loss")));
      assertTrue(history.message().contains("epoch 2, batch 1 (step 4)"), history.message());
      // What diverged is not worth going on from: the checkpoint of the epoch before stays.
      assertEquals(folder.resolve("ckpt-3"), checkpoints.newest().orElseThrow());
    }
  }
}
