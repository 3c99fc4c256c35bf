package org.linkedneurons.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.data.Dataset;
import org.linkedneurons.data.Samples;
import org.linkedneurons.layers.Dense;
import org.linkedneurons.layers.Input;
import org.linkedneurons.losses.MeanSquaredError;
import org.linkedneurons.models.Sequential;
import org.linkedneurons.optimizers.SGD;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;
import org.linkedneurons.training.FitOptions;

class ProgressBarTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Three steps an epoch. */
  private static void fit(int epochs, Callback... callbacks) {
    Dataset data = Samples.of(new float[24 * 4], new float[24], 24).batch(8);
    try (Sequential model = new Sequential().add(Input.of(4)).add(Dense.of(1))) {
      model.compile(new SGD(), new MeanSquaredError());
      model.fit(data, FitOptions.epochs(epochs).callbacks(callbacks));
    }
  }

  @Test
  void awayFromATerminalThereIsOneLineAnEpoch() {
    fit(2, new ProgressBar(out, false));
    assertEquals(2, text().lines().filter(line -> line.startsWith("Epoch ")).count(), text());
    assertTrue(!text().contains("\r"), "no bar");
  }

  @Test
  void onATerminalABarRunsAndGivesWayToTheLine() {
    fit(2, new ProgressBar(out, true));
    assertTrue(text().contains("\r"), text());
    assertTrue(text().contains("Epoch 1/2 "), text());
    assertTrue(text().contains("Epoch 2/2 - "), text());
    assertEquals(2, text().chars().filter(c -> c == '\n').count(), "no empty lines are left");
  }

  @Test
  void theBarLeavesRoomForWhatATerminalWritesAtCtrlCAndClearsItToo() {
    fit(1, new ProgressBar(out, true));
    List<String> drawn = List.of(text().split("[\r\n]+"));
    int cleared = drawn.stream().filter(String::isBlank).mapToInt(String::length).max().orElse(0);
    int widest =
        drawn.stream()
            .filter(line -> line.contains("["))
            .mapToInt(line -> line.stripTrailing().length())
            .max()
            .orElseThrow();
    assertTrue(widest + "^C".length() <= cleared, text());
  }

  @Test
  void aTrainingThatFailsLeavesNoBarThatGoesOnDrawing() throws InterruptedException {
    Callback failing =
        new Callback() {
          @Override
          public void onBatchEnd(Event.BatchEnd event) {
            throw new IllegalStateException("failure");
          }
        };
    assertThrows(IllegalStateException.class, () -> fit(1, new ProgressBar(out, true), failing));
    int written = bytes.size();
    // Three times the bar's own interval.
    Thread.sleep(600);
    assertEquals(written, bytes.size(), text());
  }
}
