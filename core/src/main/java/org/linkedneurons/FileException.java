package org.linkedneurons;

/** A file is wrong: missing, damaged, or not to be read or written. */
public final class FileException extends LinkedNeuronsException {
  private static final long serialVersionUID = 1L;

  /**
   * States one problem.
   *
   * @param where the layer, file or option at fault
   * @param expected what is needed there
   * @param found what is there
   * @param remedy what to do about it
   */
  public FileException(String where, String expected, String found, String remedy) {
    super(where, expected, found, remedy);
  }
}
