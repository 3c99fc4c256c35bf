package org.linkedneurons.experiments.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linkedneurons.ModelException;

/** Protects what follows from the declaration of a setting: files, checks, lists, differences. */
final class SettingsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Settings SOME =
      Settings.of(200, 32, 1e-3)
          .with(Setting.SCHEDULE, RateSteps.of("5:0.5"))
          .with(Setting.SHUFFLE, false)
          .with(Setting.DEPTH, 50);

  @Test
  void filesHoldEverySettingInOrderAndGiveThemBack() throws JsonProcessingException {
    String json = JSON.writeValueAsString(SOME);
    assertEquals(
        "{\"epochs\":200,\"batch_size\":32,\"learning_rate\":0.001,\"decay\":0.0,"
            + "\"schedule\":\"5:0.5\",\"offset\":0.0,\"shuffle\":false,\"augment\":false,"
            + "\"width\":null,\"depth\":50}",
        json);
    assertEquals(SOME, JSON.readValue(json, Settings.class));
  }

  @Test
  void aFileOfAnEarlierVersionHasTheUsualValueOfWhatItDoesNotName() {
    Map<String, Object> json = Map.of("epochs", 1, "batch_size", 2, "learning_rate", 3);
    assertEquals(Settings.of(1, 2, 3), Settings.read(json));
  }

  @Test
  void aFileThatNamesTooMuchOrTooLittleIsNone() {
    Map<String, Object> more = Map.of("epochs", 1, "batch_size", 2, "learning_rate", 3, "x", 4);
    assertThrows(ModelException.class, () -> Settings.read(more));
    assertThrows(ModelException.class, () -> Settings.read(Map.of("epochs", 1)));
  }

  @Test
  void aWrongValueIsToldWithItsOption() {
    ModelException error =
        assertThrows(ModelException.class, () -> SOME.with(Setting.BATCH_SIZE, 0));
    assertEquals("--batch-size: expected at least 1, found 0. Give another.", error.getMessage());
  }

  @Test
  void whatHasNoValueIsNeitherListedNorThere() {
    assertNull(SOME.get(Setting.WIDTH));
    assertEquals("depth 50", SOME.words().getLast());
    assertEquals(List.of("in order", "not augmented"), SOME.words().subList(6, 8));
  }

  @Test
  void differencesNameTheValueHere() {
    Settings other = SOME.with(Setting.OFFSET, 39.5).without(Setting.DEPTH);
    assertEquals(List.of("offset 39.5", "depth null"), other.differencesFrom(SOME));
  }
}
