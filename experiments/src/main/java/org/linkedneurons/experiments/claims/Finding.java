package org.linkedneurons.experiments.claims;

import java.util.Locale;
import org.linkedneurons.experiments.results.Accuracy;

/**
 * What the runs say of a claim.
 *
 * @param verdict confirmed, not confirmed, or open
 * @param numbers what was measured
 * @param extent after how many epochs, and in how many runs
 * @param reason why it is open; empty where it is not
 */
public record Finding(Verdict verdict, String numbers, String extent, String reason) {

  /** What can be said of a claim. */
  public enum Verdict {
    /** The runs say so. */
    CONFIRMED,
    /** The runs say otherwise. */
    NOT_CONFIRMED,
    /** The runs do not suffice. */
    OPEN;

    /** {@return in words} */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** {@return whether the runs confirm or refute the claim} */
  public boolean isDecided() {
    return verdict != Verdict.OPEN;
  }

  static Finding notRun() {
    return new Finding(Verdict.OPEN, Accuracy.NONE, Accuracy.NONE, "not run");
  }

  /** Whether a claim holds, unless there is a reason why that is open. */
  static Finding of(boolean holds, String openReason, String numbers, String extent) {
    Verdict decided = holds ? Verdict.CONFIRMED : Verdict.NOT_CONFIRMED;
    Verdict verdict = openReason.isEmpty() ? decided : Verdict.OPEN;
    return new Finding(verdict, numbers, extent, openReason);
  }
}
