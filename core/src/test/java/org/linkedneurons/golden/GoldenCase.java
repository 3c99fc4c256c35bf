package org.linkedneurons.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.linkedneurons.settings.Catalog;
import org.linkedneurons.settings.Config;

/**
 * One case of a file of golden values, which real Keras computed.
 *
 * @param json the case, as the file has it
 */
public record GoldenCase(JsonNode json) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** {@return the cases of {@code golden/<file>}; a missing or empty file is an error} */
  public static List<GoldenCase> of(String file) {
    try (InputStream in = GoldenCase.class.getResourceAsStream("/golden/" + file)) {
      if (in == null) {
        throw new AssertionError("golden/" + file + " is missing");
      }
      List<GoldenCase> cases =
          each(MAPPER.readTree(in).path("cases")).map(GoldenCase::new).toList();
      if (cases.isEmpty()) {
        throw new AssertionError("golden/" + file + " has no cases");
      }
      return cases;
    } catch (IOException e) {
      throw new AssertionError("golden/" + file, e);
    }
  }

  /** {@return a test for each case of a file; {@code kind} is the key of the part's name} */
  public static Stream<DynamicTest> tests(
      String file, String kind, ThrowingConsumer<GoldenCase> check) {
    return of(file).stream()
        .map(c -> DynamicTest.dynamicTest(c.title(kind), () -> check.accept(c)));
  }

  private String title(String kind) {
    return text(kind)
        + ", "
        + (json.has("name") ? text("name") : json.get("config") + " " + json.get("shape"));
  }

  public String text(String key) {
    return json.required(key).asText();
  }

  public float number(String key) {
    return json.required(key).floatValue();
  }

  public float[] numbers(String key) {
    return Values.numbers(json.required(key));
  }

  public Values values(String key) {
    return Values.of(json.required(key));
  }

  /** {@return the tensors of a list} */
  public List<Values> list(String key) {
    return each(json.required(key)).map(Values::of).toList();
  }

  /** {@return the tensors of an object, by name} */
  public Map<String, Values> named(String key) {
    Map<String, Values> named = new LinkedHashMap<>();
    json.required(key)
        .properties()
        .forEach(entry -> named.put(entry.getKey(), Values.of(entry.getValue())));
    return named;
  }

  /** {@return the cases inside this one, such as the batches of a metric} */
  public List<GoldenCase> parts(String key) {
    return each(json.required(key)).map(GoldenCase::new).toList();
  }

  /** {@return the part of the library with the name under {@code kind} and the case's config} */
  public <T> T part(String kind, Class<T> family) {
    return part(kind, family, json.required("config"));
  }

  /** {@return the part of a class with the case's config} */
  public <T> T partOf(String className, Class<T> family) {
    Map<String, Object> values =
        MAPPER.convertValue(json.required("config"), new TypeReference<>() {});
    return Catalog.standard().create(family, new Config(className, values), className);
  }

  /** {@return the part of the library with the name under {@code kind} and a config} */
  public <T> T part(String kind, Class<T> family, JsonNode config) {
    Map<String, Object> values = MAPPER.convertValue(config, new TypeReference<>() {});
    return Catalog.standard().create(family, new Config(text(kind), values), text(kind));
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
