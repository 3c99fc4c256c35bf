package org.linkedneurons.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.linkedneurons.DataException;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.graph.ModelGraph;
import org.linkedneurons.layers.Concatenate;
import org.linkedneurons.layers.Conv2D;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Flatten;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.layers.Node;
import org.linkedneurons.layers.ReLU;

/** Protects predictions: their memory, their order, and models that are used by many threads. */
class PredictTest {
  private static final int THREADS = 8;

  private static Sequential small() {
    return new Sequential().add(Input.of(2)).add(Dense.of(3)).add(new LKReLU());
  }

  private static float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i / 10f;
    }
    return numbers;
  }

  @Test
  void batchesOfAnySizeAndDataSetsGiveTheSame() {
    float[] inputs = numbers(2 * 70);
    try (Sequential model = small()) {
      float[] whole = model.predict(1000, inputs);
      assertEquals(70 * 6, whole.length);
      assertArrayEquals(whole, model.predict(inputs), 1e-6f);
      assertArrayEquals(whole, model.predict(1, inputs), 1e-6f);
      Dataset dataset = Samples.of(inputs, new float[70], 70).batch(32);
      assertArrayEquals(whole, model.predict(dataset), 1e-6f);
      assertThrows(DataException.class, () -> model.predict(0, inputs));
    }
  }

  @Test
  void inputsOfUnequalCountsAreNamed() {
    Node left = Input.of(1).node();
    Node right = Input.of(2).node();
    Node both = new ReLU().apply(new Concatenate().apply(left, right));
    try (Model model = Model.of(List.of(left, right), both)) {
      assertArrayEquals(new float[] {1, 2, 3}, model.predict(new float[] {1}, new float[] {2, 3}));
      assertEquals(
          "samples, input 1: expected 3 samples, as in input 0, found 2. "
              + "Give as many samples for each input.",
          assertThrows(DataException.class, () -> model.predict(new float[3], new float[4]))
              .getMessage());
    }
  }

  /** A thousand digits through a first layer of 64 channels would be 200 MB a time. */
  @Test
  void aThousandDigitsCostNoMoreThanABatch() throws IOException {
    Path reset = Path.of("/proc/self/clear_refs");
    Assumptions.assumeTrue(Files.isWritable(reset), "Linux tells the highest use of memory");
    try (Sequential model =
        new Sequential()
            .add(Input.of(28, 28, 1))
            .add(Conv2D.of(64, 3))
            .add(new LKReLU())
            .add(Conv2D.of(8, 3))
            .add(new Flatten())
            .add(Dense.of(10))) {
      model.predict(new float[32 * 784]);
      float[] digits = new float[1000 * 784];
      Files.writeString(reset, "5");
      long before = highest();
      assertEquals(10_000, model.predict(digits).length);
      long megabytes = (highest() - before) / 1024;
      assertTrue(megabytes < 100, () -> megabytes + " MB");
    }
  }

  private static long highest() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFirstUseByManyThreadsBuildsOneGraph() throws Exception {
    Set<ModelGraph> graphs =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    CountDownLatch start = new CountDownLatch(THREADS);
    try (Sequential model = small();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<float[]>> results = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        results.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  graphs.add(model.graph());
                  return model.predict(new float[] {1, 2});
                }));
      }
      float[] first = results.getFirst().get();
      for (Future<float[]> result : results) {
        assertArrayEquals(first, result.get());
      }
    }
    assertEquals(1, graphs.size());
  }

  @Test
  void closingRefusesNewPredictionsAndWaitsForThoseThatRun() throws Exception {
    AtomicInteger predicted = new AtomicInteger();
    CountDownLatch running = new CountDownLatch(THREADS);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<String>> ends = new ArrayList<>();
      try (Sequential model = small()) {
        float[] inputs = numbers(2 * 200);
        for (int i = 0; i < THREADS; i++) {
          ends.add(threads.submit(() -> predictUntilRefused(model, inputs, running, predicted)));
        }
        running.await();
      }
      for (Future<String> end : ends) {
        assertEquals(
            "model: expected an open model, found a closed one. Make a new one, or close it later.",
            end.get());
      }
    }
    assertTrue(predicted.get() >= THREADS);
  }

  private static String predictUntilRefused(
      Sequential model, float[] inputs, CountDownLatch running, AtomicInteger predicted) {
    try {
      while (true) {
        assertEquals(200 * 6, model.predict(inputs).length);
        predicted.incrementAndGet();
        running.countDown();
      }
    } catch (RuntimeException e) {
      return e.getMessage();
    }
  }
}
