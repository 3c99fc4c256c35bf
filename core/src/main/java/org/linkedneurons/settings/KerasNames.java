package org.linkedneurons.settings;

import java.util.Locale;
import org.linkedneurons.ModelException;

/** Java's names to Keras' and back: classes, settings, functions and unnamed layers. */
public final class KerasNames {
  private KerasNames() {}

  /**
   * {@return the class name of a part}
   *
   * @param type the part's class
   * @param where what to name in an error
   * @throws ModelException if the class has no name that a file could hold: a lambda, an anonymous
   *     class
   */
  public static String className(Class<?> type, String where) {
    if (!hasName(type)) {
      throw new ModelException(
          where,
          "a class with a name, which a file can hold",
          "a lambda or an anonymous class",
          "Make it a record");
    }
    return type.getSimpleName();
  }

  /** {@return whether a class has a name of its own, as lambdas and anonymous classes have not} */
  static boolean hasName(Class<?> type) {
    return !type.isHidden() && !type.isSynthetic() && !type.isAnonymousClass();
  }

  /**
   * {@return the name of a setting: {@code negativeSlope} is negative_slope, {@code beta1} beta_1,
   * {@code l2} l2, {@code sparseYTrue} sparse_y_true}
   *
   * @param component the name in Java
   */
  public static String setting(String component) {
    String words = component.replaceAll("([A-Z])([A-Z][a-z])", "$1_$2");
    return function(words).replaceAll("([a-z]{2})([0-9])", "$1_$2");
  }

  /**
   * {@return the name of a function: {@code LeakyRelu} is leaky_relu, {@code Relu6} relu6}
   *
   * @param className the name of its class
   */
  public static String function(String className) {
    return className.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the name of a layer that was given none, and of its folder in a file: {@code LKReLU}
   * is lk_re_lu, {@code MaxPooling2D} max_pooling2d}
   *
   * <p>Keras' rule: words start at capitals, and a run of capitals is one word.
   *
   * @param className the name of its class, {@code package>Name} where it is registered
   */
  public static String layer(String className) {
    return className
        .substring(className.indexOf('>') + 1)
        .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the name of a class: {@code leaky_relu} is LeakyRelu, {@code GlorotUniform} itself}
   *
   * @param name the name in a file
   */
  static String pascal(String name) {
    StringBuilder result = new StringBuilder();
    for (String word : name.split("_", -1)) {
      if (!word.isEmpty()) {
        result.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
        result.append(word, Character.charCount(word.codePointAt(0)), word.length());
      }
    }
    return result.toString();
  }
}
