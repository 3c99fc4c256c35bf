package org.linkedneurons.experiments.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linkedneurons.experiments.results.Runs;
import org.linkedneurons.experiments.runs.RunState;
import org.linkedneurons.experiments.runs.SomeRun;

/** What a browser shows of the page: at a desk and on a phone, by day and by night. */
final class ReportInChromiumTest {
  private static final int CHARTS = 5;

  @TempDir private Path folder;
  private Chromium chromium;

  private Path runs() {
    return folder.resolve("runs");
  }

  private Path depth(String variant, long seed, RunState ended, double... accuracies) {
    return SomeRun.depth(variant, seed, 20).ended(ended).measured().write(runs(), accuracies);
  }

  @BeforeEach
  void pageInBrowser() throws IOException {
    depth("lkrelu", 100, RunState.COMPLETED, 0.2, 0.3, 0.4, 0.45);
    depth("lkrelu", 101, RunState.COMPLETED, 0.25, 0.35, 0.45, 0.55);
    depth("relu", 100, RunState.COMPLETED, 0.1, 0.1, 0.1, 0.1);
    depth(
        "a-variant-of-a-very-long-name-that-no-phone-is-wide-enough-for",
        1,
        RunState.FAILED,
        0.1,
        0.2);
    chromium = Chromium.show(Report.of(Runs.read(runs())).html(), folder);
  }

  @ParameterizedTest
  @CsvSource({"1200, false", "1200, true", "360, false", "360, true"})
  void picturesHoldDataAndFit(int width, boolean dark) throws Exception {
    JsonNode measured = chromium.measure(width, dark);
    assertEquals(width, measured.get("inner").asInt());
    assertTrue(measured.get("scroll").asInt() <= width, measured::toString);
    assertEquals(CHARTS, measured.get("charts").asInt());
    for (String fault : new String[] {"empty", "overlapping", "cut"}) {
      assertEquals(0, measured.get(fault).size(), () -> fault + measured);
    }
    assertTrue(measured.get("smallestText").asDouble() > 10, measured::toString);
  }

  @ParameterizedTest
  @CsvSource({"1200, false", "1200, true", "360, false", "360, true"})
  void colorsOfPageAndCurvesAreOnTheScreen(int width, boolean dark) throws Exception {
    JsonNode measured = chromium.measure(width, dark);
    BufferedImage screen = chromium.screenshot(width, dark);
    Color page = color(measured.get("page").asText());
    assertEquals(dark, brightness(page) < 0.5f, page::toString);
    assertTrue(pixels(screen, page) > screen.getWidth() * screen.getHeight() / 20);
    assertEquals(2, measured.get("curves").size(), measured::toString);
    for (JsonNode curve : measured.get("curves")) {
      assertTrue(curve.asText().startsWith("rgb("), curve::toString);
      assertTrue(pixels(screen, color(curve.asText())) > 100, () -> "no curve of " + curve);
    }
  }

  @Test
  void theButtonSwitchesBetweenLightAndDark() throws Exception {
    JsonNode measured = chromium.measure(1200, false);
    assertTrue(brightness(color(measured.get("switched").asText())) < 0.5f, measured::toString);
    assertEquals(measured.get("page"), measured.get("back"));
  }

  @Test
  void aKeyOfTheLegendFadesOtherCurves() throws Exception {
    JsonNode measured = chromium.measure(1200, false);
    assertNotEquals(0, measured.get("fadedByLegend").asInt());
    assertEquals(0, measured.get("faded").asInt());
  }

  private static int pixels(BufferedImage screen, Color color) {
    int count = 0;
    for (int y = 0; y < screen.getHeight(); y++) {
      for (int x = 0; x < screen.getWidth(); x++) {
        if ((screen.getRGB(x, y) & 0xffffff) == (color.getRGB() & 0xffffff)) {
          count++;
        }
      }
    }
    return count;
  }

  private static float brightness(Color color) {
    return Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[2];
  }

  private static Color color(String css) {
    int[] parts =
        Pattern.compile("\\d+")
            .matcher(css)
            .results()
            .map(MatchResult::group)
            .mapToInt(Integer::parseInt)
            .toArray();
    return new Color(parts[0], parts[1], parts[2]);
  }
}
