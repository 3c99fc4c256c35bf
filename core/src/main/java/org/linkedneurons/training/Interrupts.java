package org.linkedneurons.training;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;

/** What an interrupt of the thread looks like where it comes out. */
final class Interrupts {
  private Interrupts() {}

  /** Whether an error is there because the thread was interrupted. */
  static boolean caused(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof InterruptedException
          || e instanceof InterruptedIOException
          || e instanceof ClosedByInterruptException
          || e instanceof CancellationException) {
        return true;
      }
    }
    return false;
  }
}
