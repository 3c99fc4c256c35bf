package org.linkedneurons.keras.internal;

import org.linkedneurons.FileException;

/**
 * A place in a file that is being read or written, for its errors.
 *
 * @param text the file and the way inside it
 */
public record Place(String text) {
  /**
   * {@return a place inside this one}
   *
   * @param inner its name
   */
  public Place in(String inner) {
    return new Place(text + ", " + printable(inner));
  }

  /**
   * {@return the error that this place is not what it has to be}
   *
   * @param expected what a file has there
   * @param found what is there
   * @param remedy what to do about it
   */
  public FileException wrong(String expected, String found, String remedy) {
    return new FileException(text, expected, printable(found), remedy);
  }

  /**
   * {@return the error of damage at this place}
   *
   * @param expected what a file has there
   * @param found what is there
   */
  public FileException damaged(String expected, String found) {
    return wrong(
        expected, found, "The file is damaged or made to harm; get it anew from its source");
  }

  /** A damaged file's text must neither fill the screen nor steer the terminal. */
  private static String printable(String text) {
    String shown = text.length() > 200 ? text.substring(0, 200) + "…" : text;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
