package org.linkedneurons.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkedneurons.ModelException;

/**
 * An immutable configuration: a class name and values under Keras' names ({@code kernel_size},
 * {@code learning_rate}).
 *
 * <p>Values are strings, booleans, numbers, null, lists of these, maps as files hold them, and
 * parts: a part that was given as an object stays that object, and becomes a name in {@link #toMap}
 * alone.
 *
 * <pre>{@code
 * new Conv2D(Config.of("Conv2D").with("filters", 32).with("kernel_size", 3))
 * }</pre>
 *
 * @param className the name that the part has in Keras
 * @param values the values by name, in the order of their definition
 * @param catalog where parts that are given by name are found
 */
public record Config(String className, Map<String, Object> values, Catalog catalog) {

  /** Copies the values deeply, so that later changes do not reach this configuration. */
  public Config {
    Map<String, Object> copy = new LinkedHashMap<>();
    values.forEach((key, value) -> copy.put(key, copy(value)));
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * A configuration whose parts are the library's.
   *
   * @param className the name that the part has in Keras
   * @param values the values by name
   */
  public Config(String className, Map<String, Object> values) {
    this(className, values, Catalog.standard());
  }

  private static Object copy(Object value) {
    return switch (value) {
      case List<?> list -> {
        List<Object> copy = new ArrayList<>();
        list.forEach(element -> copy.add(copy(element)));
        yield Collections.unmodifiableList(copy);
      }
      case Map<?, ?> map -> {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((key, element) -> copy.put(key, copy(element)));
        yield Collections.unmodifiableMap(copy);
      }
      case null, default -> value;
    };
  }

  /**
   * {@return a configuration without values}
   *
   * @param className the name that the part has in Keras
   */
  public static Config of(String className) {
    return new Config(className, Map.of());
  }

  /**
   * {@return the configuration of a part: a record's components under Keras' names; of another
   * class no more than its name}
   *
   * @param className the name that the part has in Keras
   * @param part the part
   */
  public static Config of(String className, Configured part) {
    return part instanceof Record record
        ? new Config(className, RecordParts.values(record))
        : of(className);
  }

  /**
   * {@return a copy in which one value is set}
   *
   * @param key the value's Keras name
   * @param value the value: a string, boolean, number, null, list or part
   */
  public Config with(String key, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(values);
    copy.put(key, value);
    return withValues(copy);
  }

  /** {@return a configuration of the same class with other values} */
  Config withValues(Map<String, Object> others) {
    return new Config(className, others, catalog);
  }

  /**
   * {@return a value as it was given, or null}
   *
   * @param key the value's Keras name
   */
  public Object get(String key) {
    return values.get(key);
  }

  /**
   * {@return the record that this is the configuration of}
   *
   * @param type the record's class: its components are the settings, and its shortest constructor
   *     says which of them have defaults
   * @param <R> the record
   * @throws ModelException if a value is missing, wrong or not known
   */
  public <R extends Record> R read(Class<R> type) {
    return type.cast(RecordParts.make(type, this));
  }

  /**
   * {@return the values as a file holds them: parts are names, or maps of {@code class_name} and
   * {@code config}}
   *
   * @throws ModelException if a part is a lambda, which no file can hold
   */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    values.forEach((key, value) -> map.put(key, written(className + "." + key, value)));
    return map;
  }

  private static Object written(String where, Object value) {
    return switch (value) {
      case Configured part when !KerasNames.hasName(part.getClass()) ->
          KerasNames.className(part.getClass(), where);
      case BareNumber part -> part.number();
      case Configured part -> asValue(part.config(), RecordParts.hasDefaults(part));
      case Config config -> asValue(config, config.values.isEmpty());
      case List<?> list -> list.stream().map(element -> written(where, element)).toList();
      case Enum<?> choice -> KerasNames.function(choice.name());
      case null, default -> value;
    };
  }

  /** A function as it is by default is its name; everything else says its class and settings. */
  private static Object asValue(Config config, boolean defaults) {
    boolean function = Character.isLowerCase(config.className.codePointAt(0));
    if (function && defaults) {
      return config.className;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("class_name", config.className);
    map.put("config", config.toMap());
    return map;
  }

  /** {@return the error of a value that is not what it must be} */
  ModelException wrong(String key, String expected) {
    return new ModelException(
        className + "." + key,
        expected,
        values.get(key) == null ? "nothing" : String.valueOf(values.get(key)),
        "Set " + key);
  }

  @Override
  public String toString() {
    return className + values;
  }
}
