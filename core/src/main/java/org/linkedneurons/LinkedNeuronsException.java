package org.linkedneurons;

/**
 * What every error of this library is: one line that says where, what was expected, what was found
 * and what to do. Each part can also be asked for.
 *
 * <p>Subclasses are named by what the reader can mend: the model, the data, a file, the
 * environment.
 */
public abstract sealed class LinkedNeuronsException extends RuntimeException
    permits ModelException, DataException, FileException, EnvironmentException {
  private static final long serialVersionUID = 1L;

  private final String where;
  private final String expected;
  private final String found;
  private final String remedy;

  /**
   * States one problem.
   *
   * @param where the layer, file or option at fault
   * @param expected what is needed there
   * @param found what is there
   * @param remedy what to do about it
   * @param cause what brought it to light, or null
   */
  protected LinkedNeuronsException(
      String where, String expected, String found, String remedy, Throwable cause) {
    super(where + ": expected " + expected + ", found " + found + ". " + remedy + ".", cause);
    this.where = where;
    this.expected = expected;
    this.found = found;
    this.remedy = remedy;
  }

  /** {@return the layer, file or option at fault} */
  public final String where() {
    return where;
  }

  /** {@return what is needed there} */
  public final String expected() {
    return expected;
  }

  /** {@return what is there} */
  public final String found() {
    return found;
  }

  /** {@return what to do about it} */
  public final String remedy() {
    return remedy;
  }
}
