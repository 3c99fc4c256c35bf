package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkedneurons.training.Callback;
import org.linkedneurons.training.Event;

class ProgressBarTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void awayFromATerminalThereIsOneLineAnEpoch() {
    Tiny.fit(2, new ProgressBar(out, false));
    List<String> lines = text().lines().toList();
    assertEquals(2, lines.size(), text());
    assertTrue(
        lines
            .get(1)
            .matches(
                "Epoch 2/2 - \\d+\\.\\ds - loss: \\d\\.\\d{4} - accuracy: \\d\\.\\d{4}"
                    + " - val_loss: \\d\\.\\d{4} - val_accuracy: \\d\\.\\d{4}"
                    + " - learning_rate: 0\\.1000"),
        lines.get(1));
    assertTrue(!text().contains("\r"), "no bar");
  }

  @Test
  void figuresOfSingleLayersAreLeftOut() {
    Tiny.fit(1, new LayerStatistics(Tiny.TEST, 1, _ -> false), new ProgressBar(out, false));
    assertTrue(text().contains("val_accuracy"), text());
    assertTrue(!text().contains("gradient_norm"), text());
  }

  @Test
  void onATerminalABarRunsAndGivesWayToTheLine() {
    Tiny.fit(2, new ProgressBar(out, true));
    assertTrue(text().contains("\r"), text());
    assertTrue(text().contains("Epoch 1/2 "), text());
    assertTrue(text().contains("Epoch 2/2 - "), text());
    assertEquals(2, text().chars().filter(c -> c == '\n').count(), "no empty lines are left");
  }

  @Test
  void theBarLeavesRoomForWhatATerminalWritesAtCtrlCAndClearsItToo() {
    Tiny.fit(1, new ProgressBar(out, true));
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
    assertThrows(
        IllegalStateException.class, () -> Tiny.fit(1, new ProgressBar(out, true), failing));
    int written = bytes.size();
    // Three times the bar's own interval.
    Thread.sleep(600);
    assertEquals(written, bytes.size(), text());
  }

  @Test
  void figuresTooSmallForFourDecimalsKeepTheirDigits() {
    Tiny.fit(1, new LearningRateScheduler(epoch -> 1.5e-5), new ProgressBar(out, false));
    assertTrue(text().contains("learning_rate: 1.5000e-05"), text());
  }
}
