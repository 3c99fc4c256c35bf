package org.linkedneurons.training;

/** What others threw. */
final class Thrown {
  private Thrown() {}

  /** Throws it again as it is, whether it is declared or not. */
  // To be called where there is something to throw.
  @SuppressWarnings({"unchecked", "DoNotCallSuggester"})
  static <T extends Throwable> void again(Throwable error) throws T {
    throw (T) error;
  }

  /** The first of two errors, which keeps the second. */
  static Throwable joined(Throwable first, Throwable second) {
    if (first == null) {
      return second;
    }
    if (first != second) {
      first.addSuppressed(second);
    }
    return first;
  }
}
