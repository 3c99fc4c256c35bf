package org.linkedneurons.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linkedneurons.ModelException;

/**
 * All settings of a class of parts: what its configurations may hold.
 *
 * <pre>{@code
 * private static final Settings SETTINGS = Settings.of("Dropout", RATE);
 * }</pre>
 *
 * @param className the name that the class has in Keras
 * @param list the settings, in the order in which they are written
 */
public record Settings(String className, List<Setting<?>> list) {

  /** Copies the list. */
  public Settings {
    list = List.copyOf(list);
  }

  /**
   * {@return the settings of a class of parts}
   *
   * @param className the name that the class has in Keras
   * @param list the settings, in the order in which they are written
   */
  public static Settings of(String className, Setting<?>... list) {
    return new Settings(className, List.of(list));
  }

  /**
   * {@return these settings and, after them, others}
   *
   * @param more what several classes share
   */
  public Settings and(List<Setting<?>> more) {
    return new Settings(className, Stream.concat(list.stream(), more.stream()).toList());
  }

  /**
   * {@return a configuration in which one of these settings is set}
   *
   * @param setting the setting
   * @param value its value
   * @param <T> what the setting is in Java
   */
  public <T> Config with(Setting<T> setting, T value) {
    return Config.of(className).with(setting.key(), value);
  }

  /**
   * {@return a configuration with every setting in it, read, checked and with its default}
   *
   * @param config what was given
   * @throws ModelException if a value is missing or wrong, or a key is not known and not neutral
   */
  public Config complete(Config config) {
    Config given = new Config(className, config.values(), config.catalog());
    NeutralValues.requireKnown(given, list.stream().map(Setting::key).toList());
    Map<String, Object> values = new LinkedHashMap<>();
    list.forEach(setting -> values.put(setting.key(), setting.in(given)));
    return new Config(className, values, config.catalog());
  }
}
