package org.linkedneurons.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Parts that are records: a component is a setting, its canonical constructor the check, its
 * shortest one says which settings have defaults.
 */
final class RecordParts {
  private static final String NAME = "name";

  private RecordParts() {}

  /** {@return the components of a record under Keras' names} */
  static Map<String, Object> values(Record part) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      values.put(KerasNames.setting(component.getName()), read(component, part));
    }
    return values;
  }

  /** {@return whether a part is what its constructor without arguments makes} */
  static boolean hasDefaults(Object part) {
    try {
      return call(part.getClass().getDeclaredConstructor()).equals(part);
    } catch (NoSuchMethodException e) {
      return false;
    }
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

  /** {@return the part of a configuration, with what its family lets it have beside its own} */
  static Object makeWithOptions(Class<?> type, Config config) {
    if (!WithOptions.class.isAssignableFrom(type)) {
      return make(type, config);
    }
    List<String> ofType = keys(type.getRecordComponents());
    List<String> ofFamily = keys(optionsOf(type).getRecordComponents());
    Map<String, Object> own = new LinkedHashMap<>();
    Map<String, Object> common = new LinkedHashMap<>();
    config
        .values()
        .forEach(
            (key, value) -> {
              boolean isOption = ofFamily.contains(key) && !ofType.contains(key);
              boolean isSet = isOption && !NeutralValues.changesNothing(key, value);
              (isSet ? common : own).put(key, value);
            });
    WithOptions part = (WithOptions) make(type, config.withValues(own));
    return common.isEmpty() ? part : part.options(config.withValues(common));
  }

  private static Class<?> optionsOf(Class<?> type) {
    try {
      return type.getMethod("options").getReturnType();
    } catch (NoSuchMethodException e) {
      throw new LinkageError("cannot read the options of " + type, e);
    }
  }

  /** {@return the record of a configuration} */
  static Object make(Class<?> type, Config config) {
    RecordComponent[] components = type.getRecordComponents();
    NeutralValues.requireKnown(config, keys(components));
    Constructor<?> shortest =
        Arrays.stream(type.getDeclaredConstructors())
            .min(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    Object[] needed =
        Arrays.stream(shortest.getParameters())
            .map(parameter -> value(config, parameter))
            .toArray();
    Object defaults = call(shortest, needed);
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String key = KerasNames.setting(components[i].getName());
      types[i] = components[i].getType();
      // Where Keras has a choice, its null is one of its own, not the default.
      boolean chosen = types[i].isEnum() && config.values().containsKey(key);
      arguments[i] =
          config.get(key) == null && !chosen
              ? read(components[i], defaults)
              : value(config, key, types[i], components[i].getGenericType());
    }
    try {
      return call(type.getDeclaredConstructor(types), arguments);
    } catch (NoSuchMethodException e) {
      throw new LinkageError("cannot make " + type, e);
    }
  }

  /** A loss or an optimizer also has a name in Keras, which means nothing. */
  private static List<String> keys(RecordComponent[] components) {
    return Stream.concat(
            Arrays.stream(components).map(c -> KerasNames.setting(c.getName())), Stream.of(NAME))
        .toList();
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

  private static Object value(Config config, Parameter parameter) {
    return value(
        config,
        KerasNames.setting(parameter.getName()),
        parameter.getType(),
        parameter.getParameterizedType());
  }

  private static Object value(Config config, String key, Class<?> type, Type generic) {
    return setting(config, key, type, generic).in(config);
  }

  /** The setting that a component of a type declares. */
  private static Setting<?> setting(Config config, String key, Class<?> type, Type generic) {
    if (type == double.class || type == Double.class) {
      return Setting.number(key);
    } else if (type == int.class || type == Integer.class) {
      return Setting.integer(key);
    } else if (type == boolean.class) {
      return Setting.bool(key);
    } else if (type == String.class) {
      return Setting.text(key);
    } else if (type.isEnum()) {
      return Setting.oneOf(key, type);
    } else if (type == List.class) {
      return list(key, ((ParameterizedType) generic).getActualTypeArguments()[0]);
    } else if (Configured.class.isAssignableFrom(type)) {
      return Setting.part(key, type.asSubclass(Configured.class));
    }
    throw config.wrong(key, "a setting of a type that files know, not " + type.getSimpleName());
  }

  private static Setting<?> list(String key, Type element) {
    return element instanceof Class<?> part && Configured.class.isAssignableFrom(part)
        ? Setting.parts(key, part.asSubclass(Configured.class))
        : element == Integer.class ? Setting.integers(key) : Setting.numbers(key);
  }
}
