package org.linkedneurons.models;

import java.util.Iterator;

/** What is closed at the end of a loop, if it can be; what that throws goes on as it is. */
record Closing(Iterator<?> iterator) implements AutoCloseable {
  @Override
  public void close() {
    if (iterator instanceof AutoCloseable resource) {
      Closing.<RuntimeException>close(resource);
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> void close(AutoCloseable resource) throws E {
    try {
      resource.close();
    } catch (Exception e) {
      throw (E) e;
    }
  }
}
