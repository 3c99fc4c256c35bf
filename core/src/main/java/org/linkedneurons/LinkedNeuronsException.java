package org.linkedneurons;

/**
 * What every error of this library is: one line that says where, what was expected, what was found
 * and what to do.
 *
 * <p>Subclasses are named by what the reader can mend: the model, the data, a file, the
 * environment.
 */
public abstract sealed class LinkedNeuronsException extends RuntimeException
    permits ModelException, DataException, FileException, EnvironmentException {
  private static final long serialVersionUID = 1L;

  /**
   * States one problem.
   *
   * @param where the layer, file or option at fault
   * @param expected what is needed there
   * @param found what is there
   * @param remedy what to do about it
   */
  protected LinkedNeuronsException(String where, String expected, String found, String remedy) {
    super(where + ": expected " + expected + ", found " + found + ". " + remedy + ".");
  }
}
