package org.linkedneurons;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Parts of the library that are records, to and from their configurations. */
final class RecordParts {
  private RecordParts() {}

  /** {@return the components of a record under Keras' names} */
  static Config config(String className, Record part) {
    Config config = Config.of(className);
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      config = config.with(snakeCase(component.getName()), read(component, part));
    }
    return config;
  }

  private static Object read(RecordComponent component, Object part) {
    try {
      var accessor = component.getAccessor();
      accessor.trySetAccessible();
      return accessor.invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }

  /**
   * Makes a record from its components. Its shortest constructor says which of them it needs, and
   * gives the others their defaults.
   */
  static Object make(Class<?> type, Config config) {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> shortest =
        Arrays.stream(type.getDeclaredConstructors())
            .min(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    Object[] needed = new Object[shortest.getParameterCount()];
    for (int i = 0; i < needed.length; i++) {
      Parameter parameter = shortest.getParameters()[i];
      needed[i] = convert(config, snakeCase(parameter.getName()), parameter.getType());
    }
    Object defaults = call(shortest, needed);
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      String key = snakeCase(components[i].getName());
      arguments[i] =
          config.has(key) ? convert(config, key, types[i]) : read(components[i], defaults);
    }
    try {
      return call(type.getDeclaredConstructor(types), arguments);
    } catch (NoSuchMethodException e) {
      throw new LinkageError("cannot make " + type, e);
    }
  }

  static Object call(Constructor<?> constructor, Object... arguments) {
    try {
      constructor.trySetAccessible();
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new LinkageError("cannot make a part by " + constructor, e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make a part by " + constructor, e);
    }
  }

  private static Object convert(Config config, String key, Class<?> type) {
    Object value = config.values().get(key);
    if (type == double.class) {
      return config.number(key);
    } else if (type == int.class) {
      return config.integer(key);
    } else if (type == boolean.class) {
      return config.bool(key);
    } else if (type == String.class) {
      return config.text(key);
    } else if (type == List.class) {
      return config.list(key);
    } else if (value instanceof Number n) {
      return fromNumber(config, key, type, n.doubleValue());
    }
    return Config.create(value, type, config.className() + "." + key);
  }

  /** A part that a bare number stands for, such as a constant learning rate. */
  private static Object fromNumber(Config config, String key, Class<?> type, double value) {
    try {
      return type.getMethod("of", double.class).invoke(null, value);
    } catch (ReflectiveOperationException e) {
      throw config.wrong(key, "a " + type.getSimpleName());
    }
  }

  private static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([a-z])([A-Z0-9])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
