package org.linkedneurons.experiments.runs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a run stands, or how it ended; in files and words in lower case. */
public enum RunState {
  /** It has not started. */
  PLANNED,
  /** It is training, or was when its process was killed. */
  RUNNING,
  /** It has all its epochs. */
  COMPLETED,
  /** A callback had seen enough. */
  STOPPED,
  /** Somebody asked it to stop, or its time was over: it can go on. */
  INTERRUPTED,
  /** Its numbers ran away. */
  DIVERGED,
  /** An error ended it. */
  FAILED;

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
