package org.linkedneurons.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linkedneurons.ModelException;

/**
 * What finds parts by the names that files give: the library's, and those that a user adds.
 *
 * <p>A name finds only a part of the family that is asked for, never a class of the file's
 * choosing.
 *
 * <pre>{@code
 * Catalog catalog = Catalog.standard().with("mine>Twice", Twice::new);
 * Layer layer = catalog.create(Layer.class, Map.of("class_name", "mine>Twice"), "model.json");
 * }</pre>
 */
public final class Catalog {
  private static final Catalog STANDARD = new Catalog(Map.of());

  /** Keras' names of classes that are here, or were there, under another one. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "InputLayer", "Input",
          "silu", "swish",
          "MeanSquaredError", "SquaredError",
          "MeanAbsoluteError", "AbsoluteError");

  private final Map<String, Function<Config, ? extends Configured>> own;

  private Catalog(Map<String, Function<Config, ? extends Configured>> own) {
    this.own = own;
  }

  /** {@return the catalogue of the library's own parts} */
  public static Catalog standard() {
    return STANDARD;
  }

  /**
   * {@return a catalogue that also knows a part of the user}
   *
   * @param name the name in files, such as {@code "mine>Twice"}
   * @param maker makes the part of its configuration: a constructor, or for a record {@code c ->
   *     c.read(Square.class)}
   */
  public Catalog with(String name, Function<Config, ? extends Configured> maker) {
    Map<String, Function<Config, ? extends Configured>> more = new HashMap<>(own);
    more.put(name, maker);
    return new Catalog(Map.copyOf(more));
  }

  /**
   * {@return the part that a value describes; a part is itself}
   *
   * @param family the interface or class that the part must have
   * @param value a part, a {@link Config}, a map with {@code class_name} and {@code config}, a
   *     name, or a number where the family has a part that a number stands for
   * @param where what to name in an error
   * @param <T> the family
   * @throws ModelException if there is no such part, or one of its settings is wrong
   */
  public <T> T create(Class<T> family, Object value, String where) {
    if (family.isInstance(value)) {
      return family.cast(value);
    }
    List<String> names = names(value);
    for (String name : names) {
      if (own.containsKey(name)) {
        Configured part = own.get(name).apply(config(name, value));
        if (family.isInstance(part)) {
          return family.cast(part);
        }
      }
    }
    T part =
        value instanceof Number n
            ? fromNumber(family, n.doubleValue())
            : names.isEmpty() ? null : standard(family, names.getLast(), value);
    if (part == null && !names.isEmpty() && ALIASES.containsKey(names.getLast())) {
      part = standard(family, ALIASES.get(names.getLast()), value);
    }
    if (part == null) {
      throw unknown(family, value, names, where);
    }
    return part;
  }

  /** The names under which a part is looked for, the registered one first. */
  private static List<String> names(Object value) {
    List<String> names = new ArrayList<>();
    switch (value) {
      case String name -> names.add(name);
      case Config config -> names.add(config.className());
      case Map<?, ?> map -> {
        for (String key : List.of("registered_name", "class_name")) {
          if (map.get(key) instanceof String name) {
            names.add(name);
          }
        }
      }
      case null, default -> {}
    }
    return names;
  }

  private Config config(String name, Object value) {
    Map<String, Object> values = new HashMap<>();
    if (value instanceof Config config) {
      values.putAll(config.values());
    } else if (value instanceof Map<?, ?> map && map.get("config") instanceof Map<?, ?> inner) {
      inner.forEach((key, element) -> values.put(String.valueOf(key), element));
    }
    return new Config(name, values, this);
  }

  private <T> T standard(Class<T> family, String name, Object value) {
    String className = KerasNames.pascal(name);
    try {
      Class<?> found =
          Class.forName(family.getPackageName() + "." + className, false, family.getClassLoader());
      return family.isAssignableFrom(found) && !Modifier.isAbstract(found.getModifiers())
          ? family.cast(make(found, config(name, value)))
          : null;
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      // An unknown name, or one that differs from a class only by case.
      return null;
    }
  }

  private static Object make(Class<?> type, Config config) {
    if (type.isRecord()) {
      return RecordParts.makeWithOptions(type, config);
    }
    try {
      Constructor<?> constructor = type.getConstructor(Config.class);
      return RecordParts.call(constructor, config);
    } catch (NoSuchMethodException e) {
      // A class that no file describes, such as a base of others.
      return null;
    }
  }

  /** A part that a bare number stands for, such as a constant learning rate. */
  private static <T> T fromNumber(Class<T> family, double value) {
    try {
      return family.cast(family.getMethod("of", double.class).invoke(null, value));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private static ModelException unknown(
      Class<?> family, Object value, List<String> names, String where) {
    return new ModelException(
        where,
        "a known " + family.getSimpleName(),
        names.isEmpty() ? String.valueOf(value) : "'" + names.getFirst() + "'",
        "Known are the classes of "
            + family.getPackageName()
            + " and what the catalogue was given");
  }
}
