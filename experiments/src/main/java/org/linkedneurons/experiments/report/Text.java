package org.linkedneurons.experiments.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.linkedneurons.experiments.results.Accuracy;

/** Figures as the page writes them; a dash where there is none. */
final class Text {
  static final String NONE = Accuracy.NONE;

  private Text() {}

  static String seconds(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : NONE;
  }

  static String count(long count, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", count, one, count == 1 ? "" : "s");
  }

  /** {@return a power of ten, such as 10⁻³} */
  static String power(double value) {
    return "10"
        + Long.toString(Math.round(Math.log10(value)))
            .chars()
            .mapToObj(c -> c == '-' ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(c - '0', c - '0' + 1))
            .collect(Collectors.joining());
  }

  /** {@return a sentence about some names, if there are any} */
  static Optional<String> note(String sentence, List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(sentence.formatted(list(names)));
  }

  /** {@return such as "a, b and c"} */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
