package org.linkedneurons.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkedneurons.DataException;
import org.linkedneurons.FileException;
import org.linkedneurons.data.Batch;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.models.Sequential;

class FitTest {
  private final Samples samples = Toy.samples(250, 1);
  private final Dataset train = samples.shuffle(7).batch(32);
  private final Dataset test = Toy.samples(100, 2).batch(32);
  private final float[] probe = new float[Toy.FEATURES];

  @Test
  void trainingLowersTheLossAndLearnsTheTask() {
    try (Sequential model = Toy.model(1)) {
      History history = model.fit(train, FitOptions.epochs(15).validation(test));
      assertEquals(Ending.COMPLETED, history.ending());
      assertTrue(history.get("loss")[14] < history.get("loss")[0] / 2);
      assertTrue(history.last("val_accuracy") > 0.85, () -> history.epochs().toString());
    }
  }

  @Test
  void equalSeedsGiveBitIdenticalTrainings() {
    assertEquals(epochs(1), epochs(1));
    assertTrue(!epochs(1).equals(epochs(2)), "another seed gives another training");
  }

  private List<Map<String, Double>> epochs(long seed) {
    try (Sequential model = Toy.model(seed)) {
      return model.fit(train, FitOptions.epochs(3).validation(test)).epochs();
    }
  }

  @Test
  void aTrainingResumedInTheMiddleOfAnEpochEndsBitIdentical(@TempDir Path folder) {
    History whole;
    float[] wholePrediction;
    try (Sequential model = Toy.model(3)) {
      whole = model.fit(train, FitOptions.epochs(4).validation(test));
      wholePrediction = model.predict(probe);
    }
    Path checkpoint = folder.resolve("ckpt-11");
    Callback interrupt =
        new Callback() {
          @Override
          public void onBatchEnd(Event.BatchEnd event) {
            if (event.epoch() == 1 && event.batch() == 2) {
              event.fit().stop(Ending.INTERRUPTED, "test");
            }
          }

          @Override
          public void onTrainEnd(Event.TrainEnd event) {
            event.fit().saveCheckpoint(checkpoint);
          }
        };
    try (Sequential model = Toy.model(3)) {
      History part = model.fit(train, FitOptions.epochs(4).validation(test).callbacks(interrupt));
      assertEquals(Ending.INTERRUPTED, part.ending());
      assertEquals(1, part.epochs().size());
    }
    // Another seed: all that matters must come from the checkpoint but for the seed itself.
    try (Sequential model = Toy.model(3)) {
      History resumed = model.fit(train, FitOptions.epochs(4).validation(test).resume(checkpoint));
      assertEquals(whole.epochs(), resumed.epochs());
      assertArrayEquals(wholePrediction, model.predict(probe));
    }
  }

  @Test
  void askedToStopAfterItsLastEpochATrainingIsComplete() {
    Callback late =
        new Callback() {
          @Override
          public void onEpochEnd(Event.EpochEnd event) {
            if (event.epoch() == 1) {
              event.fit().stop(Ending.INTERRUPTED, "too late");
            }
          }
        };
    try (Sequential model = Toy.model(3)) {
      assertEquals(
          Ending.COMPLETED, model.fit(train, FitOptions.epochs(2).callbacks(late)).ending());
    }
    try (Sequential model = Toy.model(3)) {
      assertEquals(
          Ending.INTERRUPTED, model.fit(train, FitOptions.epochs(3).callbacks(late)).ending());
    }
  }

  @Test
  void weightsAreTakenFromAFileWithOrWithoutTheStateOfTraining(@TempDir Path folder) {
    float[] trained;
    try (Sequential model = Toy.model(1)) {
      Fit fit = new Fit(model.step(), train, FitOptions.epochs(1));
      fit.run();
      fit.saveCheckpoint(folder.resolve("training"));
      model.saveWeights(folder.resolve("weights"));
      trained = model.predict(probe);
    }
    for (String file : List.of("training", "weights")) {
      try (Sequential model = Toy.model(2)) {
        assertTrue(!Arrays.equals(trained, model.predict(probe)));
        model.loadWeights(folder.resolve(file));
        assertArrayEquals(trained, model.predict(probe));
      }
    }
  }

  @Test
  void epochMeansAreWeightedByBatchSizeTheShortLastBatchIncluded() {
    try (Sequential model = Toy.model(1)) {
      double whole = model.evaluate(samples.batch(250)).get("loss");
      double inBatches = model.evaluate(samples.batch(99)).get("loss");
      assertEquals(whole, inBatches, 1e-6 * whole);
    }
  }

  @Test
  void batchesThatDoNotFitTheModelEndWithOneClearLine() {
    try (Sequential model = Toy.model(1)) {
      Samples wrong = Samples.of(new float[10], new float[6], 2);
      DataException error =
          assertThrows(DataException.class, () -> model.fit(wrong.batch(2), FitOptions.epochs(1)));
      assertTrue(error.getMessage().contains("expected 12 floats"), error.getMessage());
      assertTrue(error.getMessage().contains("found 10"), error.getMessage());
    }
  }

  @Test
  void whatADataSetThrowsOnTheLoadersThreadReachesTheCaller() {
    Dataset broken =
        epoch -> {
          Iterator<Batch> batches = train.batches(0);
          return new Iterator<>() {
            private int count;

            @Override
            public boolean hasNext() {
              return true;
            }

            @Override
            public Batch next() {
              if (count++ == 2) {
                throw new IllegalStateException("source went away");
              }
              return batches.next();
            }
          };
        };
    try (Sequential model = Toy.model(1)) {
      var error =
          assertThrows(IllegalStateException.class, () -> model.fit(broken, FitOptions.epochs(1)));
      assertEquals("source went away", error.getMessage());
    }
  }

  @Test
  void callbacksSeeEveryBatchAndEpochInOrder() {
    List<String> seen = new ArrayList<>();
    Callback recorder =
        new Callback() {
          @Override
          public void onTrainBegin(Event.TrainBegin event) {
            seen.add("begin " + event.epochs() + " of " + event.batches().getAsLong());
          }

          @Override
          public void onBatchEnd(Event.BatchEnd event) {
            seen.add(event.epoch() + "." + event.batch() + ":" + event.samples());
          }

          @Override
          public void onEpochEnd(Event.EpochEnd event) {
            seen.add("epoch " + event.epoch() + " " + event.logs().keySet());
          }

          @Override
          public void onTrainEnd(Event.TrainEnd event) {
            seen.add("end " + event.history().ending());
          }
        };
    try (Sequential model = Toy.model(1)) {
      model.fit(
          samples.limit(5).batch(3), FitOptions.epochs(1).validation(test).callbacks(recorder));
    }
    assertEquals(
        List.of(
            "begin 1 of 2",
            "0.0:3",
            "0.1:2",
            "epoch 0 [loss, accuracy, val_loss, val_accuracy, learning_rate]",
            "end COMPLETED"),
        seen);
  }

  @Test
  void aDamagedCheckpointIsNamed(@TempDir Path folder) throws IOException {
    Path checkpoint = folder.resolve("ckpt-1");
    try (Sequential model = Toy.model(1)) {
      new Fit(model.step(), train, FitOptions.epochs(1)).saveCheckpoint(checkpoint);
    }
    Path data = folder.resolve("ckpt-1.data-00000-of-00001");
    byte[] bytes = Files.readAllBytes(data);
    bytes[bytes.length / 2] ^= 1;
    Files.write(data, bytes);
    try (Sequential model = Toy.model(1)) {
      FitOptions options = FitOptions.epochs(1).resume(checkpoint);
      FileException error = assertThrows(FileException.class, () -> model.fit(train, options));
      assertTrue(error.getMessage().contains("ckpt-1"), error.getMessage());
      assertEquals(1, error.getMessage().lines().count());
    }
    try (Sequential model = Toy.model(1)) {
      FitOptions options = FitOptions.epochs(1).resume(folder.resolve("none"));
      assertThrows(FileException.class, () -> model.fit(train, options));
    }
  }

  @Test
  void predictingManySamplesEqualsPredictingEach() {
    try (Sequential model = Toy.model(1)) {
      float[] inputs = new float[3 * Toy.FEATURES];
      IntStream.range(0, inputs.length).forEach(i -> inputs[i] = i / 10f);
      float[] together = model.predict(inputs);
      assertEquals(3 * Toy.CLASSES, together.length);
      for (int i = 0; i < 3; i++) {
        float[] one =
            model.predict(Arrays.copyOfRange(inputs, i * Toy.FEATURES, (i + 1) * Toy.FEATURES));
        assertArrayEquals(
            Arrays.copyOfRange(together, i * Toy.CLASSES, (i + 1) * Toy.CLASSES), one, 1e-6f);
      }
    }
  }
}
