package org.linkedneurons.article;

import java.util.Locale;

/**
 * What the runs say of a claim.
 *
 * @param verdict confirmed, not confirmed, or open
 * @param numbers what was measured, as LaTeX
 * @param extent after how many epochs, and in how many runs, as LaTeX
 * @param reason why it is open; empty where it is not
 */
record Finding(Verdict verdict, String numbers, String extent, String reason) {

  /** What can be said of a claim. */
  enum Verdict {
    /** The runs say so. */
    CONFIRMED,
    /** The runs say otherwise. */
    NOT_CONFIRMED,
    /** The runs do not suffice. */
    OPEN;

    String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  static Finding notRun() {
    return new Finding(Verdict.OPEN, "--", "--", "not run");
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
