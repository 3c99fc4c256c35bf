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

  /** A verdict without a reason. */
  static Finding of(Verdict verdict, String numbers, String extent) {
    return new Finding(verdict, numbers, extent, "");
  }

  static Finding open(String reason, String numbers, String extent) {
    return new Finding(Verdict.OPEN, numbers, extent, reason);
  }

  /** Confirmed if a condition holds. */
  static Finding decided(boolean holds, String numbers, String extent) {
    return of(holds ? Verdict.CONFIRMED : Verdict.NOT_CONFIRMED, numbers, extent);
  }
}
