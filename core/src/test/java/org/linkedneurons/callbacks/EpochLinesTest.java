package org.linkedneurons.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpochLinesTest {
  private final List<String> lines = new ArrayList<>();

  @Test
  void thereIsOneLineAnEpoch() {
    Tiny.fit(2, new EpochLines(lines::add));
    assertEquals(2, lines.size(), lines.toString());
    assertTrue(
        lines
            .get(1)
            .matches(
                "Epoch 2/2 - \\d+\\.\\ds - loss: \\d\\.\\d{4} - accuracy: \\d\\.\\d{4}"
                    + " - val_loss: \\d\\.\\d{4} - val_accuracy: \\d\\.\\d{4}"
                    + " - learning_rate: 0\\.1000"),
        lines.get(1));
  }

  @Test
  void figuresOfSingleLayersAreLeftOut() {
    Tiny.fit(1, new LayerStatistics(Tiny.TEST, 1, layer -> false), new EpochLines(lines::add));
    assertTrue(lines.getFirst().contains("val_accuracy"), lines.getFirst());
    assertTrue(!lines.getFirst().contains("gradient_norm"), lines.getFirst());
  }

  @Test
  void figuresTooSmallForFourDecimalsKeepTheirDigits() {
    Tiny.fit(1, new LearningRateScheduler(epoch -> 1.5e-5), new EpochLines(lines::add));
    assertTrue(lines.getFirst().contains("learning_rate: 1.5000e-05"), lines.getFirst());
  }
}
