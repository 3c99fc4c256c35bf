package org.linkedneurons.settings;

/**
 * A part of the library, or of a user, that can say in Keras' names what it is.
 *
 * <p>A record needs no code: its components are its settings. A part that is used and never written
 * to a file, such as a lambda, needs none either.
 */
public interface Configured {

  /**
   * {@return the part's class name and settings, enough to make an equal one}
   *
   * @throws org.linkedneurons.ModelException if the part has no class of its own, such as a lambda
   */
  default Config config() {
    return Config.of(KerasNames.className(getClass(), "a part"), this);
  }
}
