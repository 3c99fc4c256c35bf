package org.linkedneurons.experiments.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linkedneurons.ModelException;

/**
 * Values of settings: those that the paper states for an experiment, or what a variant or a user
 * sets otherwise.
 *
 * <pre>{@code
 * Settings.of(200, 32, 1e-3).with(Setting.SHUFFLE, false).get(Setting.EPOCHS); // 200
 * }</pre>
 *
 * @param values by setting; those without a value are not there
 */
public record Settings(@JsonIgnore Map<Setting<?>, Object> values) {
  /** No values at all. */
  public static final Settings NONE = new Settings(Map.of());

  private static final List<Setting<?>> EVERYWHERE =
      List.of(Setting.EPOCHS, Setting.BATCH_SIZE, Setting.LEARNING_RATE);

  /** Copies. */
  public Settings {
    values = Map.copyOf(values);
  }

  /**
   * {@return settings with a constant rate, shuffled, pixels from 0 to 1, no augmentation}
   *
   * @param epochs how many epochs
   * @param batchSize samples in a batch
   * @param learningRate the rate
   */
  public static Settings of(int epochs, int batchSize, double learningRate) {
    return usual()
        .with(Setting.EPOCHS, epochs)
        .with(Setting.BATCH_SIZE, batchSize)
        .with(Setting.LEARNING_RATE, learningRate);
  }

  private static Settings usual() {
    Map<Setting<?>, Object> values = new HashMap<>();
    Setting.ALL.stream()
        .filter(setting -> setting.usual() != null)
        .forEach(setting -> values.put(setting, setting.usual()));
    return new Settings(values);
  }

  /** What {@link #json} wrote, if need be before some of the settings were made. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Settings read(Map<String, Object> json) {
    Map<String, Object> rest = new HashMap<>(json);
    Settings settings = usual();
    for (Setting<?> setting : Setting.ALL) {
      settings = settings.withText(setting, rest.remove(setting.key()));
    }
    if (!rest.isEmpty() || !settings.values.keySet().containsAll(EVERYWHERE)) {
      throw new ModelException(
          "settings", "those of lkn list", json.keySet().toString(), "Start the run anew");
    }
    return settings;
  }

  @JsonValue
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    Setting.ALL.forEach(setting -> json.put(setting.key(), values.get(setting)));
    return json;
  }

  /**
   * {@return the value of a setting, null without one}
   *
   * @param <T> what its values are
   * @param setting the setting
   */
  public <T> T get(Setting<T> setting) {
    return setting.type().cast(values.get(setting));
  }

  /**
   * {@return a copy with another value}
   *
   * @param <T> what values are
   * @param setting the setting
   * @param value the value
   * @throws ModelException if it is none of the setting's
   */
  public <T> Settings with(Setting<T> setting, T value) {
    return withText(setting, value);
  }

  private Settings withText(Setting<?> setting, Object value) {
    if (value == null) {
      return this;
    }
    Map<Setting<?>, Object> changed = new HashMap<>(values);
    changed.put(setting, setting.checked(value));
    return new Settings(changed);
  }

  /**
   * {@return a copy with the values that others have}
   *
   * @param others the others
   */
  public Settings with(Settings others) {
    Map<Setting<?>, Object> changed = new HashMap<>(values);
    changed.putAll(others.values);
    return new Settings(changed);
  }

  /**
   * {@return a copy without a value of one setting}
   *
   * @param setting the setting
   */
  public Settings without(Setting<?> setting) {
    Map<Setting<?>, Object> rest = new HashMap<>(values);
    rest.remove(setting);
    return new Settings(rest);
  }

  /** {@return those that have a value, in the order in which they are listed} */
  public Stream<Setting<?>> stated() {
    return Setting.ALL.stream().filter(values::containsKey);
  }

  /** {@return all values as they are listed, such as {@code epochs 20}} */
  public List<String> words() {
    return stated().map(this::words).toList();
  }

  private <T> String words(Setting<T> setting) {
    return setting.words().apply(get(setting));
  }

  /**
   * {@return in what these differ from others, such as {@code offset 39.5}}
   *
   * @param others what to compare with
   */
  public List<String> differencesFrom(Settings others) {
    return Setting.ALL.stream()
        .filter(setting -> !Objects.equals(get(setting), others.get(setting)))
        .map(setting -> setting.name() + " " + get(setting))
        .toList();
  }
}
