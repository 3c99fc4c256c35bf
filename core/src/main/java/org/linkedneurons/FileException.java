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
  public FileException(
      String where, String expected, String found, String remedy, Throwable cause) {
    super(where, expected, found, remedy, cause);
  }

  /**
   * {@return the problem of a file or folder that cannot be read}
   *
   * @param where the file or folder
   * @param cause what the system says
   */
  public static FileException unreadable(Object where, Exception cause) {
    return new FileException(
        where.toString(),
        "what can be read",
        text(cause),
        "Check that it is there and allowed",
        cause);
  }

  /**
   * {@return the problem of a file or folder that cannot be written}
   *
   * @param where the file or folder
   * @param cause what the system says
   * @param remedy what to do about it
   */
  public static FileException unwritable(Object where, Exception cause, String remedy) {
    return new FileException(
        where.toString(), "room and permission to write", text(cause), remedy, cause);
  }

  /**
   * The system's own words often are no more than a path; the kind of problem is in the name.
   * TensorFlow's go on with the operation in a second line.
   */
  private static String text(Exception cause) {
    String words = String.valueOf(cause.getMessage());
    return cause.getClass().getSimpleName() + " " + words.lines().findFirst().orElse("");
  }
}
