package org.linkedneurons.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.Pointer;
import org.linkedneurons.ModelException;
import org.linkedneurons.activations.Activations;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.layers.BatchNormalization;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Dropout;
import org.linkedneurons.layers.Input;
import org.linkedneurons.layers.LKReLU;
import org.linkedneurons.losses.SparseCategoricalCrossentropy;
import org.linkedneurons.metrics.SparseCategoricalAccuracy;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.Adam;
import org.linkedneurons.training.Ending;
import org.linkedneurons.training.FitOptions;
import org.linkedneurons.training.History;

/**
 * A life of many models: build, train, predict from eight threads at once, interrupt a training,
 * close while others predict. Prints the memory twenty times, and fails if it grew after the first
 * fifth, or if a thread is left.
 *
 * <p>Arguments: minutes (default 15).
 */
public final class Soak {
  private static final int THREADS = 8;
  private static final int FEATURES = 20;
  private static final int CLASSES = 4;
  private static final int SAMPLES = 400;
  private static final int LINES = 20;
  private static final long MEBIBYTE = 1 << 20;
  private static final long ALLOWED = 64 * MEBIBYTE;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Dataset data = data();
  private final float[] inputs = new float[FEATURES * 100];

  private Soak() {}

  /**
   * Soaks.
   *
   * @param args the minutes
   * @throws Exception what a model threw that it should not have
   */
  public static void main(String[] args) throws Exception {
    long minutes = args.length > 0 ? Long.parseLong(args[0]) : 15;
    // TensorFlow's binding starts a thread of its own with the first model.
    try (Sequential first = model()) {
      first.summary();
    }
    int before = Thread.activeCount();
    new Soak().run(Duration.ofMinutes(minutes));
    List<String> left = loaders();
    System.out.printf(Locale.ROOT, "threads: %d before, %d after%n", before, Thread.activeCount());
    if (!left.isEmpty() || Thread.activeCount() > before) {
      throw new IllegalStateException("threads are left: " + left);
    }
  }

  private static List<String> loaders() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("batch-loader"))
        .toList();
  }

  private void run(Duration time) throws Exception {
    long start = System.nanoTime();
    long settled = 0;
    int models = 0;
    try (threads) {
      for (int line = 1; line <= LINES; line++) {
        long until = start + time.toNanos() * line / LINES;
        while (System.nanoTime() < until) {
          live(models++);
        }
        System.gc();
        long resident = Pointer.physicalBytes();
        settled = line <= LINES / 5 ? Math.max(settled, resident) : settled;
        System.out.printf(
            Locale.ROOT,
            "%3d%% %6d models, %d MB resident, %d native objects%n",
            100 * line / LINES,
            models,
            resident / MEBIBYTE,
            Pointer.totalCount());
        if (resident > settled + ALLOWED) {
          throw new IllegalStateException("memory has grown from " + settled / MEBIBYTE + " MB");
        }
      }
    }
  }

  private static Dataset data() {
    float[] inputs = new float[SAMPLES * FEATURES];
    float[] labels = new float[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      labels[i] = i % CLASSES;
      inputs[i * FEATURES + i % CLASSES] = 1;
    }
    return Samples.of(inputs, labels, SAMPLES).shuffle(1).batch(20);
  }

  private void live(int seed) throws Exception {
    List<Future<?>> predictions = new ArrayList<>();
    try (Sequential model = model()) {
      for (int i = 0; i < THREADS - 1; i++) {
        predictions.add(threads.submit(() -> predictUntilClosed(model)));
      }
      model.fit(data, FitOptions.epochs(2).validation(data));
      Future<History> training =
          threads.submit(() -> model.fit(data, FitOptions.epochs(1_000_000)));
      Thread.sleep(seed % 20);
      training.cancel(true);
      model.evaluate(data);
      interruptThisThread(model);
    }
    for (Future<?> prediction : predictions) {
      prediction.get();
    }
  }

  private void interruptThisThread(Sequential model) {
    Thread.currentThread().interrupt();
    History history = model.fit(data, FitOptions.epochs(1));
    if (!Thread.interrupted() || history.ending() != Ending.INTERRUPTED) {
      throw new IllegalStateException("an interrupt was lost: " + history.ending());
    }
    Thread.currentThread().interrupt();
    try {
      model.predict(inputs);
      throw new IllegalStateException("an interrupted thread got predictions");
    } catch (CancellationException e) {
      Thread.interrupted();
    }
  }

  private void predictUntilClosed(Sequential model) {
    try {
      while (model.predict(inputs).length == 100 * CLASSES) {
        Thread.onSpinWait();
      }
      throw new IllegalStateException("part of the predictions came for all");
    } catch (ModelException e) {
      // The model was closed, as it should be.
    }
  }

  private static Sequential model() {
    Sequential model =
        new Sequential()
            .add(Input.of(FEATURES))
            .add(Dense.of(32))
            .add(new BatchNormalization())
            .add(new LKReLU())
            .add(Dropout.of(0.2))
            .add(Dense.of(CLASSES).activation(Activations.SOFTMAX));
    model.compile(
        new Adam(0.01), new SparseCategoricalCrossentropy(), new SparseCategoricalAccuracy());
    return model;
  }
}
