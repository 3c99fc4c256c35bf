package org.linkedneurons;

/** The model is wrong: a layer's setting, a shape, a graph that does not connect. */
public final class ModelException extends LinkedNeuronsException {
  private static final long serialVersionUID = 1L;

  /**
   * States one problem.
   *
   * @param where the layer, file or option at fault
   * @param expected what is needed there
   * @param found what is there
   * @param remedy what to do about it
   */
  public ModelException(String where, String expected, String found, String remedy) {
    this(where, expected, found, remedy, null);
  }

  /**
   * States one problem that another error brought to light.
   *
   * @param where the layer, file or option at fault
   * @param expected what is needed there
   * @param found what is there
   * @param remedy what to do about it
   * @param cause the other error, or null
   */
  public ModelException(
      String where, String expected, String found, String remedy, Throwable cause) {
    super(where, expected, found, remedy, cause);
  }

  /**
   * {@return a value that may not be null}
   *
   * @param value the value
   * @param where what it is called where it was given
   * @param <T> its type
   * @throws ModelException if it is null
   */
  public static <T> T requireGiven(T value, String where) {
    if (value == null) {
      throw new ModelException(where, "a value", "null", "Give one");
    }
    return value;
  }
}
