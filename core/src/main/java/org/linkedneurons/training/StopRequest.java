package org.linkedneurons.training;

/**
 * Whether, how and why a training was asked to stop, by a callback, another thread or an interrupt.
 */
final class StopRequest {
  private volatile Ending ending;
  private volatile String message = "";
  private volatile Loader loading;
  private boolean interrupted;

  /** Asks for it; where the training waits for data, it is woken. Who asks first decides. */
  synchronized void stop(Ending how, String why) {
    if (ending != null) {
      return;
    }
    message = why;
    ending = how;
    Loader waiting = loading;
    if (waiting != null) {
      waiting.stop();
    }
  }

  /** Says what the training waits for; null for nothing. */
  void waitingFor(Loader loader) {
    loading = loader;
  }

  /** Takes an interrupt of the thread for the wish to stop. */
  void heedInterrupt() {
    if (Thread.interrupted()) {
      interrupted = true;
      stop(Ending.INTERRUPTED, "the thread was interrupted");
    }
  }

  /** Gives the thread its interrupt back. */
  void restoreInterrupt() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  boolean asked() {
    return ending != null;
  }

  /** How it was asked to stop, or null. */
  Ending ending() {
    return ending;
  }

  String message() {
    return message;
  }
}
