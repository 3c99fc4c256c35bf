package org.linkedneurons.training;

/** How training ended. */
public enum Ending {
  /** All epochs were run. */
  COMPLETED,
  /** A callback had seen enough. */
  STOPPED,
  /** Somebody asked it to stop; it can go on from a checkpoint. */
  INTERRUPTED,
  /** The loss was no longer a number. */
  DIVERGED
}
