package org.linkedneurons.settings;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.linkedneurons.ModelException;

/**
 * One setting of a part, declared once: its Keras name, its type, what it must be, and its default.
 *
 * <pre>{@code
 * private static final Setting<Double> RATE =
 *     Setting.number("rate").must("at least 0 and below 1", rate -> rate >= 0 && rate < 1);
 * }</pre>
 *
 * @param <T> what the setting is in Java
 */
public final class Setting<T> {
  private final String key;
  private final Reading<T> type;
  private final String expected;
  private final Predicate<T> check;
  private final boolean optional;
  private final T fallback;

  /** How a value that is not null is read; null where it is of another type. */
  private interface Reading<T> {
    T read(Config config, Object value);
  }

  private Setting(
      String key,
      Reading<T> type,
      String expected,
      Predicate<T> check,
      boolean optional,
      T fallback) {
    this.key = key;
    this.type = type;
    this.expected = expected;
    this.check = check;
    this.optional = optional;
    this.fallback = fallback;
  }

  private static <T> Setting<T> read(String key, String expected, Reading<T> type) {
    return new Setting<>(key, type, expected, value -> true, false, null);
  }

  /**
   * {@return a setting of a type of its own}
   *
   * @param key its Keras name
   * @param expected what is expected, in words for an error
   * @param reader the value of what code or a file gives; null where it is not what is expected
   * @param <T> what the setting is in Java
   */
  public static <T> Setting<T> of(String key, String expected, Function<Object, T> reader) {
    return read(key, expected, (config, value) -> reader.apply(value));
  }

  /**
   * {@return a setting that is a whole number}
   *
   * @param key its Keras name
   */
  public static Setting<Integer> integer(String key) {
    return read(key, "a whole number", (config, value) -> whole(value));
  }

  /**
   * {@return a setting that is a whole number of at least 1}
   *
   * @param key its Keras name
   */
  public static Setting<Integer> positive(String key) {
    return integer(key).must("a whole number of at least 1", number -> number >= 1);
  }

  /**
   * {@return a setting that is a finite number}
   *
   * @param key its Keras name
   */
  public static Setting<Double> number(String key) {
    return read(
        key,
        "a number",
        (config, value) ->
            value instanceof Number n && Double.isFinite(n.doubleValue()) ? n.doubleValue() : null);
  }

  /**
   * {@return a setting that is a finite number of at least 0}
   *
   * @param key its Keras name
   */
  public static Setting<Double> notNegative(String key) {
    return number(key).must("a number of at least 0", number -> number >= 0);
  }

  /**
   * {@return a setting that is a number from 0 to 1}
   *
   * @param key its Keras name
   */
  public static Setting<Double> share(String key) {
    return number(key).must("a number from 0 to 1", number -> number >= 0 && number <= 1);
  }

  /**
   * {@return a setting that is the share of a running mean that a step keeps: with 1, the mean
   * would never move}
   *
   * @param key its Keras name
   */
  public static Setting<Double> decay(String key) {
    return number(key)
        .must("a number of at least 0 and below 1", number -> number >= 0 && number < 1);
  }

  /**
   * {@return a setting that is true or false}
   *
   * @param key its Keras name
   */
  public static Setting<Boolean> bool(String key) {
    return read(key, "true or false", (config, value) -> value instanceof Boolean b ? b : null);
  }

  /**
   * {@return a setting that is a text}
   *
   * @param key its Keras name
   */
  public static Setting<String> text(String key) {
    return read(key, "a text", (config, value) -> value instanceof String s ? s : null);
  }

  /**
   * {@return a setting that is one of an enum's values, which files write in small letters}
   *
   * @param key its Keras name
   * @param type the enum
   * @param <E> the enum
   */
  public static <E extends Enum<E>> Setting<E> choice(String key, Class<E> type) {
    return oneOf(key, type);
  }

  /** {@return a setting that is one of a type's constants; the type is an enum} */
  static <T> Setting<T> oneOf(String key, Class<T> type) {
    List<T> constants = List.of(type.getEnumConstants());
    List<String> names =
        constants.stream().map(each -> KerasNames.function(((Enum<?>) each).name())).toList();
    return read(
        key,
        String.join(" or ", names),
        (config, value) -> {
          if (type.isInstance(value)) {
            return type.cast(value);
          }
          // Keras writes some of them in capitals, and reads all in both ways.
          int place =
              value instanceof String name ? names.indexOf(name.toLowerCase(Locale.ROOT)) : -1;
          return place < 0 ? null : constants.get(place);
        });
  }

  /**
   * {@return a setting that is a list of whole numbers; one number is a list of one}
   *
   * @param key its Keras name
   */
  public static Setting<List<Integer>> integers(String key) {
    return read(key, "whole numbers", (config, value) -> wholes(value));
  }

  /**
   * {@return a setting that is a list of numbers}
   *
   * @param key its Keras name
   */
  public static Setting<List<? extends Number>> numbers(String key) {
    return read(
        key,
        "a list of numbers",
        (config, value) ->
            value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)
                ? list.stream().map(Number.class::cast).toList()
                : null);
  }

  /**
   * {@return a setting that is a size along each axis of space, at least 1; one number stands for
   * all axes}
   *
   * @param key its Keras name
   * @param axes the number of axes, height first
   */
  public static Setting<List<Integer>> sizes(String key, int axes) {
    String expected =
        (axes == 2 ? "one or two whole numbers" : "1 or " + axes + " whole numbers")
            + " of at least 1";
    return read(
            key,
            expected,
            (config, value) -> {
              List<Integer> sizes = wholes(value);
              return sizes != null && sizes.size() == 1
                  ? Collections.nCopies(axes, sizes.getFirst())
                  : sizes;
            })
        .must(
            expected, sizes -> sizes.size() == axes && sizes.stream().allMatch(size -> size >= 1));
  }

  /**
   * {@return a setting that is another part, which a file gives by name or configuration}
   *
   * @param key its Keras name
   * @param family the interface that the part must have
   * @param <P> the interface
   */
  public static <P extends Configured> Setting<P> part(String key, Class<P> family) {
    return read(
        key, "a " + family.getSimpleName(), (config, value) -> made(config, key, value, family));
  }

  /**
   * {@return a setting that is a list of other parts}
   *
   * @param key its Keras name
   * @param family the interface that the parts must have
   * @param <P> the interface
   */
  public static <P extends Configured> Setting<List<P>> parts(String key, Class<P> family) {
    return read(
        key,
        "a list of " + family.getSimpleName(),
        (config, value) ->
            value instanceof List<?> list
                ? list.stream().map(element -> made(config, key, element, family)).toList()
                : null);
  }

  private static <P extends Configured> P made(
      Config config, String key, Object value, Class<P> family) {
    return config.catalog().create(family, value, config.className() + "." + key);
  }

  private static Integer whole(Object value) {
    return value instanceof Number n && n.doubleValue() == n.intValue() ? n.intValue() : null;
  }

  /**
   * {@return the whole numbers of a list, one number being a list of one; null where the value is
   * anything else}
   *
   * @param value what code or a file gives
   */
  public static List<Integer> wholes(Object value) {
    List<?> list = value instanceof List<?> l ? l : List.of(value);
    List<Integer> wholes = list.stream().map(Setting::whole).toList();
    return wholes.contains(null) ? null : wholes;
  }

  /**
   * {@return this setting with a demand on its value}
   *
   * @param demand what is expected, in words for an error
   * @param holds whether a value is that
   */
  public Setting<T> must(String demand, Predicate<T> holds) {
    return new Setting<>(key, type, demand, check.and(holds), optional, fallback);
  }

  /**
   * {@return this setting with a default, which a configuration may leave away or give as null}
   *
   * @param value the default; null where the setting may be absent
   */
  public Setting<T> or(T value) {
    return new Setting<>(key, type, expected, check, true, value);
  }

  /** {@return the name that Keras uses} */
  public String key() {
    return key;
  }

  /**
   * {@return the setting's value in a configuration, or its default}
   *
   * @param config the configuration
   * @throws ModelException if the value is missing, of another type, or not what it must be
   */
  public T in(Config config) {
    Object given = config.get(key);
    if (given == null) {
      if (optional) {
        return fallback;
      }
      throw config.wrong(key, expected);
    }
    T value = type.read(config, given);
    if (value == null || !check.test(value)) {
      throw config.wrong(key, expected);
    }
    return value;
  }

  /**
   * Checks a component of a record in its canonical constructor: code and files hear of a wrong one
   * in the same words.
   *
   * @param part the record's class
   * @param value the component
   * @throws ModelException if the value is not what it must be
   */
  public void check(Class<? extends Record> part, T value) {
    in(Config.of(part.getSimpleName()).with(key, value));
  }
}
