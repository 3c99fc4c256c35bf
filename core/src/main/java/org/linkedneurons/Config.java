package org.linkedneurons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An immutable configuration: a class name and values under Keras' names ({@code kernel_size},
 * {@code learning_rate}).
 *
 * <p>Values are strings, booleans, integers, doubles, null, lists of these, or another {@code
 * Config}. A part of the library that is a record is read off its components: {@code new
 * LeakyRelu(0.1)} is {@code leaky_relu {negative_slope=0.1}}.
 *
 * <pre>{@code
 * Config c = Config.of("Conv2D").with("filters", 32);
 * c.integer("filters"); // 32
 * }</pre>
 *
 * @param className the name that the part has in Keras
 * @param values the values by name, in the order of their definition
 */
public record Config(String className, Map<String, Object> values) {

  /**
   * Copies the values, so that later changes of the map do not reach this configuration.
   *
   * @param className the name that the part has in Keras
   * @param values the values by name
   */
  public Config {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
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
   * {@return the configuration of a record: its components under Keras' names}
   *
   * @param className the name that the part has in Keras
   * @param part a record, whose components are numbers, booleans, strings or records
   */
  public static Config of(String className, Record part) {
    return RecordParts.config(className, part);
  }

  /**
   * {@return a copy in which one value is set}
   *
   * @param key the value's Keras name
   * @param value the value
   */
  public Config with(String key, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(values);
    copy.put(key, value instanceof Configured c ? c.config() : value);
    return new Config(className, copy);
  }

  /**
   * {@return this configuration, with values of another where this one has none}
   *
   * @param defaults the values to fall back on; they also give the order
   */
  public Config withDefaults(Config defaults) {
    Map<String, Object> merged = new LinkedHashMap<>(defaults.values);
    merged.putAll(values);
    return new Config(className, merged);
  }

  /**
   * {@return whether a value is present and not null}
   *
   * @param key the value's Keras name
   */
  public boolean has(String key) {
    return values.get(key) != null;
  }

  /**
   * {@return an integer value}
   *
   * @param key the value's Keras name
   * @throws ModelException if it is missing or not a whole number
   */
  public int integer(String key) {
    double value = number(key);
    if (value != Math.rint(value)) {
      throw wrong(key, "a whole number");
    }
    return (int) value;
  }

  /**
   * {@return an integer value of at least 1}
   *
   * @param key the value's Keras name
   * @throws ModelException if it is missing or smaller
   */
  public int positive(String key) {
    int value = integer(key);
    if (value < 1) {
      throw wrong(key, "a whole number of at least 1");
    }
    return value;
  }

  /**
   * {@return a number}
   *
   * @param key the value's Keras name
   * @throws ModelException if it is missing or not a number
   */
  public double number(String key) {
    if (values.get(key) instanceof Number n) {
      return n.doubleValue();
    }
    throw wrong(key, "a number");
  }

  /**
   * {@return a truth value}
   *
   * @param key the value's Keras name
   * @throws ModelException if it is missing or not true or false
   */
  public boolean bool(String key) {
    if (values.get(key) instanceof Boolean b) {
      return b;
    }
    throw wrong(key, "true or false");
  }

  /**
   * {@return a string}
   *
   * @param key the value's Keras name
   * @throws ModelException if it is missing or not a string
   */
  public String text(String key) {
    if (values.get(key) instanceof String s) {
      return s;
    }
    throw wrong(key, "a string");
  }

  /**
   * {@return a list, empty where the value is missing}
   *
   * @param key the value's Keras name
   */
  public List<?> list(String key) {
    Object value = values.get(key);
    return value == null ? List.of() : value instanceof List<?> l ? l : List.of(value);
  }

  /**
   * {@return a list of whole numbers; a single number is a list of one}
   *
   * @param key the value's Keras name
   * @throws ModelException if an element is not a whole number
   */
  public List<Integer> integers(String key) {
    List<Integer> result = new ArrayList<>();
    for (Object element : list(key)) {
      if (!(element instanceof Number n) || n.doubleValue() != n.intValue()) {
        throw wrong(key, "whole numbers");
      }
      result.add(n.intValue());
    }
    return List.copyOf(result);
  }

  /**
   * {@return two whole numbers of at least 1, height first; a single number stands for both}
   *
   * @param key the value's Keras name
   * @throws ModelException if it is anything else
   */
  public List<Long> pair(String key) {
    List<Integer> pair = integers(key);
    if (pair.isEmpty() || pair.size() > 2 || pair.stream().anyMatch(size -> size < 1)) {
      throw wrong(key, "one or two whole numbers of at least 1");
    }
    return List.of(pair.getFirst().longValue(), pair.getLast().longValue());
  }

  /**
   * {@return the part that a value describes, or null where the value is null or missing}
   *
   * @param key the value's Keras name
   * @param family the interface that the part must have; it is looked for in that interface's
   *     package and nowhere else, so a file cannot name code of its own
   * @param <T> the interface
   * @throws ModelException if there is no such part
   */
  public <T> T part(String key, Class<T> family) {
    Object value = values.get(key);
    return value == null ? null : create(value, family, className + "." + key);
  }

  /**
   * {@return the part that a value describes}
   *
   * @param value a {@code Config}, a map with {@code class_name} and {@code config}, or a name
   * @param family the interface that the part must have
   * @param where what to name in an error
   * @param <T> the interface
   * @throws ModelException if there is no such part
   */
  public static <T> T create(Object value, Class<T> family, String where) {
    if (family.isInstance(value)) {
      return family.cast(value);
    }
    Config config = from(value);
    if (config == null) {
      throw new ModelException(
          where, "the name of " + family.getSimpleName(), String.valueOf(value), "See its package");
    }
    String simpleName = pascalCase(config.className);
    try {
      Class<?> found =
          Class.forName(family.getPackageName() + "." + simpleName, false, family.getClassLoader());
      if (family.isAssignableFrom(found) && !found.isInterface()) {
        return family.cast(
            found.isRecord() ? RecordParts.make(found, config) : construct(found, config, where));
      }
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      // Falls through: an unknown name, or one that differs from a class only by case.
    }
    throw new ModelException(
        where,
        "a known " + family.getSimpleName(),
        "'" + config.className + "'",
        "Known are the classes of " + family.getPackageName());
  }

  private static Config from(Object value) {
    return switch (value) {
      case Config c -> c;
      case String s -> of(s);
      case Map<?, ?> map when map.get("class_name") instanceof String name -> {
        Config config = of(name);
        if (map.get("config") instanceof Map<?, ?> inner) {
          for (var entry : inner.entrySet()) {
            config = config.with(String.valueOf(entry.getKey()), entry.getValue());
          }
        }
        yield config;
      }
      case null, default -> null;
    };
  }

  private static Object construct(Class<?> type, Config config, String where) {
    try {
      return RecordParts.call(type.getConstructor(Config.class), config);
    } catch (NoSuchMethodException e) {
      throw new ModelException(
          where, "a class with a public constructor from Config", type.getName(), "Add one");
    }
  }

  /** {@return the error of a value that is not what it must be} */
  ModelException wrong(String key, String expected) {
    return new ModelException(
        className + "." + key,
        expected,
        values.containsKey(key) ? String.valueOf(values.get(key)) : "nothing",
        "Set " + key);
  }

  private static String pascalCase(String name) {
    StringBuilder result = new StringBuilder();
    for (String word : name.split("_", -1)) {
      if (!word.isEmpty()) {
        result.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return result.toString();
  }
}
