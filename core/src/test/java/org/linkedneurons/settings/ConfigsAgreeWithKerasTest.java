package org.linkedneurons.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linkedneurons.constraints.Constraint;
import org.linkedneurons.golden.GoldenCase;
import org.linkedneurons.initializers.Initializer;
import org.linkedneurons.layers.Layer;
import org.linkedneurons.losses.Loss;
import org.linkedneurons.metrics.Metric;
import org.linkedneurons.optimizers.Optimizer;
import org.linkedneurons.regularizers.Regularizer;
import org.linkedneurons.schedules.Schedule;

/** Protects that configurations use Keras' names and values, as its own get_config gives them. */
class ConfigsAgreeWithKerasTest {
  private static final Map<String, Class<? extends Configured>> FAMILIES =
      Stream.of(
              Layer.class,
              Initializer.class,
              Regularizer.class,
              Constraint.class,
              Optimizer.class,
              Schedule.class,
              Loss.class,
              Metric.class)
          .collect(
              LinkedHashMap::new,
              (map, family) -> map.put(family.getSimpleName(), family),
              Map::putAll);

  @TestFactory
  Stream<DynamicTest> whatKerasWritesIsReadAndWrittenAgain() {
    return GoldenCase.of("configs.json").stream()
        .map(
            golden ->
                DynamicTest.dynamicTest(
                    golden.text("class_name") + " " + golden.json().get("config"),
                    () -> check(golden)));
  }

  private static void check(GoldenCase golden) {
    Map<String, Object> config =
        new ObjectMapper()
            .convertValue(golden.json().get("config"), new TypeReference<Map<String, Object>>() {});
    String className = golden.text("class_name");
    Configured part =
        Catalog.standard()
            .create(
                FAMILIES.get(golden.text("family")),
                Map.of("class_name", className, "config", config),
                className);
    assertEquals(className, part.config().className());
    if (part instanceof Metric metric) {
      assertEquals(config.get("name"), metric.name());
    }
    part.config()
        .toMap()
        .forEach((key, value) -> assertEquals(plain(config.get(key)), plain(value), key));
  }

  /** Numbers as doubles; of a nested part the class and the settings that are given. */
  private static Object plain(Object value) {
    return switch (value) {
      case Number number -> number.doubleValue();
      case List<?> list -> list.stream().map(ConfigsAgreeWithKerasTest::plain).toList();
      case Map<?, ?> part when part.get("config") instanceof Map<?, ?> config -> {
        Map<Object, Object> settings = new LinkedHashMap<>();
        config.forEach(
            (key, setting) -> {
              if (setting != null && !key.equals("name")) {
                settings.put(key, plain(setting));
              }
            });
        yield Map.of("class_name", part.get("class_name"), "config", settings);
      }
      case null, default -> value;
    };
  }
}
