package org.linkedneurons.experiments.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What to say to a name that does not exist. */
final class Nearest {
  private Nearest() {}

  /** One line with the nearest match, or with all names where none is near. */
  static String unknown(String kind, String given, List<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    Optional<String> nearest =
        known.stream().min(Comparator.comparingInt(name -> distance.apply(given, name)));
    boolean near =
        nearest.isPresent()
            && distance.apply(given, nearest.get()) <= Math.max(2, given.length() / 2);
    return near
        ? "unknown %s '%s'; did you mean '%s'?".formatted(kind, given, nearest.get())
        : "unknown %s '%s'; known are %s".formatted(kind, given, String.join(", ", known));
  }
}
