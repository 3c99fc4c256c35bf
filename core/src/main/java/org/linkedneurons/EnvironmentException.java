package org.linkedneurons;

/** The environment is wrong: no native library, no memory, no device. */
public final class EnvironmentException extends LinkedNeuronsException {
  private static final long serialVersionUID = 1L;

  /**
   * States one problem.
   *
   * @param where the layer, file or option at fault
   * @param expected what is needed there
   * @param found what is there
   * @param remedy what to do about it
   */
  public EnvironmentException(String where, String expected, String found, String remedy) {
    super(where, expected, found, remedy);
  }
}
